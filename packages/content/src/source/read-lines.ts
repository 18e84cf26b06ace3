/** One line of a stream. */
export interface Line {
  /** Counted from 1. */
  readonly number: number
  readonly text: string
  /** Whether a line break ended it: the last line may lack one because the stream was cut. */
  readonly ended: boolean
}

/** The same before anyone has made text of it. */
export interface ByteLine {
  readonly number: number
  /** Only good until the next line is asked for. */
  readonly bytes: Uint8Array
  /** Where it begins in the stream, in bytes. */
  readonly offset: number
  readonly ended: boolean
}

const LINE_FEED = 0x0a

/**
 * The lines of a stream of bytes, one at a time: never more than one line and one chunk in memory.
 *
 * Splits bytes before it decodes them, so a character may span two chunks.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  for await (const line of readByteLines(chunks)) yield decodeLine(line)
}

/** The same lines as bytes, for who can tell by them that there is nothing new. */
export async function* readByteLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ByteLine> {
  let number = 0
  let offset = 0
  let rest: Uint8Array[] = []
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, from)) {
      const bytes = joined([...rest, chunk.subarray(from, at)])
      rest = []
      from = at + 1
      number++
      yield {number, bytes, offset, ended: true}
      offset += bytes.length + 1
    }
    // A copy: what reads a file may read the next piece into the same place.
    if (from < chunk.length) rest.push(Uint8Array.from(chunk.subarray(from)))
  }
  if (rest.length > 0) yield {number: number + 1, bytes: joined(rest), offset, ended: false}
}

const decoder = new TextDecoder('utf-8', {ignoreBOM: false})

/** A line as text. */
export const decodeLine = ({number, bytes, ended}: ByteLine): Line => ({
  number,
  text: decoder.decode(bytes),
  ended,
})

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts
  return parts.length === 1 && only !== undefined ? only : Buffer.concat(parts)
}
