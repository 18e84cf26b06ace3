import {BrokenLineError, SourceError} from '../errors.ts'
import type {Line} from './read-lines.ts'

/**
 * The documents of an NDJSON stream. Empty lines are skipped.
 *
 * @throws {@link BrokenLineError} at the first line that is no JSON object
 */
export async function* parseLines(
  source: string,
  lines: AsyncIterable<Line>,
): AsyncGenerator<unknown> {
  for await (const line of lines) {
    if (line.text.trim() === '') continue
    const value = parseLine(source, line)
    const failure = failureIn(value)
    if (failure !== undefined) {
      throw new SourceError(
        source,
        `The lake broke off reading ${source} at line ${line.number}: ${failure}`,
        'Read again; if it happens again, the lake has a fault.',
      )
    }
    yield value
  }
}

function parseLine(source: string, line: Line): object {
  try {
    const value: unknown = JSON.parse(line.text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch (cause) {
    if (!line.ended) {
      throw new BrokenLineError(
        source,
        line.number,
        'ends in the middle of a document: the stream was cut short.',
        'Export or read the documents again, to the end.',
        {cause},
      )
    }
    throw broken(source, line, cause)
  }
  throw broken(source, line, undefined)
}

function broken(source: string, line: Line, cause: unknown): BrokenLineError {
  const start = line.text.length > 60 ? `${line.text.slice(0, 60)}…` : line.text
  return new BrokenLineError(
    source,
    line.number,
    `is not a JSON object: ${start}`,
    'Each line must hold one whole document, as `sanity dataset export` writes them.',
    {cause},
  )
}

/** A lake that fails while it exports can say so only in the stream itself. */
function failureIn(value: object): string | undefined {
  if ('_id' in value || !('error' in value)) return undefined
  const {error} = value
  if (typeof error === 'string') return error
  if (typeof error !== 'object' || error === null) return 'it gave no reason.'
  return 'description' in error && typeof error.description === 'string'
    ? error.description
    : JSON.stringify(error)
}
