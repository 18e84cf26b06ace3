import {de} from './de.ts'
import {en} from './en.ts'

/** Every word the site itself says, in one language. */
export type Words = typeof en

const catalogues: ReadonlyMap<string, Words> = new Map([
  ['de', de],
  ['en', en],
])

/** A site in a language that nobody has written the words for. */
export class NoWordsError extends Error {
  override name = 'NoWordsError'
  readonly language: string
  readonly hint: string
  constructor(language: string) {
    super(`The site has no words in the language "${language}".`)
    this.language = language
    this.hint = `Write site/src/words/${language}.ts after en.ts, and list it in words.ts.`
  }
}

/**
 * The words for a page in a language; `de-CH` reads the German ones.
 *
 * @throws {@link NoWordsError} where there is no catalogue: a page half in another language would
 * mislead its readers and whatever reads it aloud.
 */
export const wordsFor = (language: string): Words => {
  const [primary = language] = language.split('-')
  const words = catalogues.get(primary)
  if (words === undefined) throw new NoWordsError(language)
  return words
}
