/** A stretch of a text: `[start, end)` in UTF-16 units. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterOf(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language)
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language, {granularity: 'sentence'})
    segmenters.set(language, segmenter)
  }
  return segmenter
}

/** Ends of what only looks like a sentence: an initial, or a word cut short, before a capital. */
const CUT_SHORT =
  /(?:^|[\s(„“"])(?:\p{L}|(?:z|u|d|o|i|v)\.\s?\p{L}|e\.g|i\.e|Dr|Prof|Mr|Mrs|Ms|St|No|Nr|vs|approx|ca|bzw|usw|vgl|Abs|Art|Abb|inkl|ggf|sog|etc)\.\s*$/u

/** The sentences of a line, in order; together they are all of it. */
export function sentencesOf(text: string, language: string): Stretch[] {
  const sentences: Stretch[] = []
  let start = 0
  for (const {index, segment} of segmenterOf(language).segment(text)) {
    const end = index + segment.length
    if (end < text.length && CUT_SHORT.test(segment)) continue
    sentences.push({start, end})
    start = end
  }
  return sentences
}
