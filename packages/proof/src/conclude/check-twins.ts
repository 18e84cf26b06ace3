import type {Finding} from '../finding.ts'
import {wordHash, wordsIn} from '../inspect/words.ts'
import type {Site} from './site.ts'

/** Reads the text of a file by its address, to name what is missing. */
export type ReadText = (address: string) => Promise<string>

const NAMED = 5
/** A line of the twin with fewer words is a label, and so are two words in a longer one. */
const WORDS_OF_A_SENTENCE = 8
const LABELS_IN_A_LINE = 2

/**
 * What a page says to machines it says to readers, too: every sentence of its Markdown twin stands
 * in the page itself, and so without JavaScript. Compared by words, since marks and labels differ.
 */
export async function* checkTwins(site: Site, read: ReadText): AsyncGenerator<Finding> {
  for (const {address, facts} of site.pages) {
    if (facts.twin === undefined) continue
    const target = site.target(facts.twin, address)
    const twin = target.kind === 'own' ? site.files.get(target.address) : undefined
    if (target.kind !== 'own' || twin === undefined) {
      yield {
        rule: 'dead-link',
        address,
        message: `Its text is said to stand at ${facts.twin}, where no file is.`,
        remedy: 'Write the file, or take the link out.',
      }
      continue
    }
    const seen = new Set(facts.words)
    const missing = new Set(
      (twin.twinLines ?? []).flatMap((line) => {
        const absent = line.filter((word) => !seen.has(word))
        return line.length < WORDS_OF_A_SENTENCE || absent.length <= LABELS_IN_A_LINE ? [] : absent
      }),
    )
    if (missing.size === 0) continue
    const words = wordsIn(await read(target.address)).filter((word) => missing.has(wordHash(word)))
    const named = [...new Set(words)].slice(0, NAMED).map((word) => `"${word}"`)
    yield {
      rule: 'needs-script',
      address,
      message: `Words of its text at ${facts.twin} cannot be read in the page: ${named.join(', ')}${missing.size > NAMED ? ', and others' : ''}.`,
      remedy: 'Write into the page what stands in its text; a script may add to it.',
    }
  }
}
