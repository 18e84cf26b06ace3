/** One line of a stream. */
export interface Line {
  /** Counted from 1. */
  readonly number: number
  readonly text: string
  /** Whether a line break ended it: the last line may lack one because the stream was cut. */
  readonly ended: boolean
}

const LINE_FEED = 0x0a

/**
 * The lines of a stream of bytes, one at a time: never more than one line and one chunk in memory.
 *
 * Splits bytes before it decodes them, so a character may span two chunks.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', {ignoreBOM: false})
  let number = 0
  let rest: Uint8Array[] = []
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, from)) {
      const text = decodeLine(decoder, [...rest, chunk.subarray(from, at)])
      rest = []
      from = at + 1
      number++
      yield {number, text, ended: true}
    }
    if (from < chunk.length) rest.push(chunk.subarray(from))
  }
  if (rest.length > 0) yield {number: number + 1, text: decodeLine(decoder, rest), ended: false}
}

function decodeLine(decoder: TextDecoder, parts: readonly Uint8Array[]): string {
  const [only] = parts
  return decoder.decode(parts.length === 1 ? only : Buffer.concat(parts))
}
