import {SeedError} from '../errors.ts'

/** One line that is not blank, with its number counted from 1. */
export interface NdjsonLine {
  readonly line: number
  readonly value: unknown
}

/** No document is larger; a line without end must not fill the memory. */
const LINE_LIMIT = 32 * 1024 * 1024

/**
 * Reads NDJSON as it arrives: UTF-8, with or without a byte order mark, `\n` or `\r\n`.
 *
 * @throws {@link SeedError} with the number of the first line that is no JSON
 */
export async function* readNdjson(
  chunks: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): AsyncGenerator<NdjsonLine, void, undefined> {
  let line = 0
  for await (const text of readLines(chunks, () => line + 1)) {
    line += 1
    if (text.trim() !== '') yield {line, value: parseLine(text, line)}
  }
}

async function* readLines(
  chunks: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
  currentLine: () => number,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder('utf-8', {fatal: true})
  let rest = ''
  for await (const chunk of chunks) {
    rest += typeof chunk === 'string' ? chunk : decode(decoder, chunk, currentLine)
    let start = 0
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n', start)) {
      yield rest.slice(start, end)
      start = end + 1
    }
    rest = rest.slice(start)
    if (rest.length > LINE_LIMIT) {
      throw new SeedError(
        `the line is longer than ${LINE_LIMIT} characters.`,
        'Write one document per line.',
        currentLine(),
      )
    }
  }
  rest += decode(decoder, undefined, currentLine)
  if (rest !== '') yield rest
}

function decode(
  decoder: TextDecoder,
  chunk: Uint8Array | undefined,
  currentLine: () => number,
): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, {stream: true})
  } catch (cause) {
    const hint = 'Save the file as UTF-8.'
    throw new SeedError('this or a later line is not UTF-8.', hint, currentLine(), {cause})
  }
}

function parseLine(text: string, line: number): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const hint = 'Write one whole JSON document per line.'
    throw new SeedError(`not JSON: ${reason}.`, hint, line, {cause})
  }
}
