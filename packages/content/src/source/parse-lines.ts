import {BrokenLineError, SourceError} from '../errors.ts'
import type {Line} from './read-lines.ts'

/**
 * The documents of an NDJSON stream. Empty lines are skipped.
 *
 * @throws {@link BrokenLineError} at the first line that is no JSON object
 */
export async function* parseLines(source: string, lines: AsyncIterable<Line>): AsyncGenerator {
  for await (const line of lines) {
    if (line.text.trim() !== '') yield parseLine(source, line)
  }
}

/**
 * The document of a line that holds one.
 *
 * @throws {@link BrokenLineError} if it holds anything else
 */
export function parseLine(source: string, line: Line): object {
  const {value, cause} = parseObject(line.text)
  const failure = value === undefined ? failureAtEnd(line.text) : failureIn(value)
  if (failure !== undefined) throw brokeOff(source, line, failure)
  if (value !== undefined) return value
  if (!line.ended) throw cut(source, line, cause)
  throw broken(source, line, cause)
}

function parseObject(text: string): {value?: object; cause?: unknown} {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? {value} : {}
  } catch (cause) {
    // What kind of fault this is depends on the line, which the caller knows.
    return {cause}
  }
}

/** A lake that fails while it exports can say so only in the stream itself. */
function failureIn(value: object): string | undefined {
  if ('_id' in value || !('error' in value)) return undefined
  const {error} = value
  if (typeof error === 'string') return error
  return typeof error === 'object' && error !== null && 'description' in error
    ? String(error.description)
    : JSON.stringify(error)
}

/** It may say so in the middle of a line. */
function failureAtEnd(text: string): string | undefined {
  const at = text.lastIndexOf('{"error":')
  const {value} = at <= 0 ? {} : parseObject(text.slice(at))
  return value && failureIn(value)
}

const brokeOff = (source: string, {number}: Line, failure: string) =>
  new SourceError(
    source,
    `The lake broke off at line ${number} of ${source}: ${failure.replace(/[.\s]*$/, '.')}`,
    'Read again; if it happens again, the lake has a fault.',
  )

const cut = (source: string, {number}: Line, cause: unknown) =>
  new BrokenLineError(
    source,
    number,
    'ends in the middle of a document: the stream was cut short.',
    'Export or read the documents again, to the end.',
    {cause},
  )

const SHOWN = 60

function broken(source: string, {number, text}: Line, cause: unknown): BrokenLineError {
  const start = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
  return new BrokenLineError(
    source,
    number,
    `is not a JSON object: ${start}`,
    'Each line must hold one whole document, as `sanity dataset export` writes them.',
    {cause},
  )
}
