import {formatProblem, type Problem} from './problem.ts'

/** Base of every error this package throws on purpose; catch it to tell ours from a bug. */
export class ContentError extends Error {
  override name = 'ContentError'
  /** What the reader can do about it, as a whole sentence. */
  hint = ''
}

/** Documents cannot be read from where they are said to be. */
export class SourceError extends ContentError {
  override name = 'SourceError'
  /** The source, as a person would name it: a file, an address with its dataset. */
  readonly source: string
  constructor(source: string, what: string, hint: string, options?: ErrorOptions) {
    super(what, options)
    this.source = source
    this.hint = hint
  }
}

/** A line of a source is no document. */
export class BrokenLineError extends SourceError {
  override name = 'BrokenLineError'
  /** Counted from 1. */
  readonly line: number
  constructor(source: string, line: number, what: string, hint: string, options?: ErrorOptions) {
    super(source, `Line ${line} of ${source} ${what}`, hint, options)
    this.line = line
  }
}

const SHOWN = 50

/** The documents cannot become a site: everything that is wrong with them, together. */
export class ContentRefusedError extends ContentError {
  override name = 'ContentRefusedError'
  readonly problems: readonly Problem[]
  constructor(source: string, problems: readonly Problem[], options?: ErrorOptions) {
    const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`
    const shown = problems.slice(0, SHOWN).map((problem) => `- ${formatProblem(problem)}`)
    const more = problems.length > SHOWN ? [`- and ${problems.length - SHOWN} more`] : []
    super([`The content of ${source} has ${count}.`, ...shown, ...more].join('\n'), options)
    this.problems = problems
    this.hint =
      'Mend these documents and publish them, or build with --quarantine to leave them out.'
  }
}

/** A page read something from its view that the test did not give it. */
export class UnexpectedReadError extends ContentError {
  override name = 'UnexpectedReadError'
  constructor(method: string, options?: ErrorOptions) {
    super(`The page reads ${method} from its view, and nothing was given for it.`, options)
    this.hint = 'Give the view an answer for it, or stop reading it.'
  }
}

/** The image of an asset cannot be had, or is not what the asset says. */
export class AssetError extends ContentError {
  override name = 'AssetError'
  /** Id of the asset. */
  readonly asset: string
  constructor(asset: string, what: string, hint: string, options?: ErrorOptions) {
    super(what, options)
    this.asset = asset
    this.hint = hint
  }
}

/** A graph was read after its documents changed. */
export class StaleGraphError extends ContentError {
  override name = 'StaleGraphError'
  constructor(options?: ErrorOptions) {
    super('This graph is of documents that have changed since.', options)
    this.hint = 'Read the graph of the last update, and apply changes only between two renderings.'
  }
}
