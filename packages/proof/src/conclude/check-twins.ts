import type {Finding} from '../finding.ts'
import type {FileFacts} from '../inspect/file-facts.ts'
import {wordHash, wordsIn} from '../inspect/words.ts'

const NAMED = 5
/** A line of the twin with fewer words is a label, and so are two words in a longer one. */
const WORDS_OF_A_SENTENCE = 8
const LABELS_IN_A_LINE = 2

/** A page that names a twin. */
export interface TwinnedPage {
  readonly address: string
  /** The twin, as it is written. */
  readonly twin: string
  readonly words: readonly number[]
}

/**
 * What a page says to machines it says to readers, too: every sentence of its Markdown twin stands
 * in the page itself, and so without JavaScript. Compared by words, since marks and labels differ.
 *
 * @param lines - hashes of the words of the twin; undefined where there is none
 * @param content - the twin, to name what is missing
 */
export function judgeTwin(
  {address, twin, words}: TwinnedPage,
  lines: FileFacts['twinLines'],
  content: Uint8Array | undefined,
): Finding | undefined {
  if (lines === undefined || content === undefined) {
    return {
      rule: 'dead-link',
      address,
      message: `Its text is said to stand at ${twin}, where no file is.`,
      remedy: 'Write the file, or take the link out.',
    }
  }
  const seen = new Set(words)
  const missing = new Set(
    lines.flatMap((line) => {
      const absent = line.filter((word) => !seen.has(word))
      return line.length < WORDS_OF_A_SENTENCE || absent.length <= LABELS_IN_A_LINE ? [] : absent
    }),
  )
  if (missing.size === 0) return undefined
  const said = wordsIn(new TextDecoder().decode(content))
  const named = [...new Set(said.filter((word) => missing.has(wordHash(word))))]
    .slice(0, NAMED)
    .map((word) => `"${word}"`)
  return {
    rule: 'needs-script',
    address,
    message: `Words of its text at ${twin} cannot be read in the page: ${named.join(', ')}${missing.size > NAMED ? ', and others' : ''}.`,
    remedy: 'Write into the page what stands in its text; a script may add to it.',
  }
}
