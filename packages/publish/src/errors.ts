import {formatProblem, type Problem} from '@stepzero/content'

/** Base of every error this package throws on purpose; catch it to tell ours from a bug. */
export class PublishError extends Error {
  override name = 'PublishError'
  /** What the reader can do about it, as a whole sentence. */
  hint = ''
}

/** The templates do not compile, or cannot be loaded once compiled. */
export class CompileError extends PublishError {
  override name = 'CompileError'
  /** The template or module at fault, relative to the site's folder, where it is known. */
  readonly file: string | undefined
  readonly line: number | undefined
  constructor(
    what: string,
    place: {readonly file?: string | undefined; readonly line?: number | undefined},
    options?: ErrorOptions,
  ) {
    const at = [place.file, place.file === undefined ? undefined : place.line]
    const where = at.filter((part) => part !== undefined).join(':')
    super(`The templates do not compile${where === '' ? '' : `, at ${where}`}: ${what}`, options)
    this.file = place.file
    this.line = place.line
    this.hint = 'Mend the template, then build again; the site readers see is unchanged.'
  }
}

/** The plan asks for something that no site can be: bad, doubled or colliding addresses. */
export class PlanError extends PublishError {
  override name = 'PlanError'
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(`The site cannot be laid out.\n${problems.map((problem) => `- ${problem}`).join('\n')}`)
    this.problems = problems
    this.hint = 'Change the slugs or redirects of the documents named above.'
  }
}

const SHOWN = 20

/** Images that pages show cannot be had, or cannot be made into files for readers. */
export class ImageError extends PublishError {
  override name = 'ImageError'
  /** One for each place that shows such an image. */
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? 'One image' : `${problems.length} images`
    const shown = problems.slice(0, SHOWN).map((problem) => `- ${formatProblem(problem)}`)
    const more = problems.length > SHOWN ? [`- and ${problems.length - SHOWN} more`] : []
    super([`${count} cannot be shown.`, ...shown, ...more].join('\n'))
    this.problems = problems
    this.hint = 'Mend them, or build with --quarantine to show their text in their place.'
  }
}

/** The address a site was to be built for is not one. */
export class SiteAddressError extends PublishError {
  override name = 'SiteAddressError'
  constructor(found: string, options?: ErrorOptions) {
    super(`"${found}" is not an address a site can be hosted at.`, options)
    this.hint = 'Give an origin, with a path if there is one: https://example.com/trust/.'
  }
}

/** The search index could not be made. */
export class SearchError extends PublishError {
  override name = 'SearchError'
  constructor(what: string, options?: ErrorOptions) {
    super(`The search index could not be made: ${what}`, options)
    this.hint = 'The site readers see is unchanged.'
  }
}

/** The folder to write is not one this package may replace. */
export class OutputFolderError extends PublishError {
  override name = 'OutputFolderError'
  readonly folder: string
  constructor(folder: string, what: string, hint: string, options?: ErrorOptions) {
    super(`${folder} ${what}`, options)
    this.folder = folder
    this.hint = hint
  }
}

/** What was stored of a release cannot be read back. */
export class ReleaseError extends PublishError {
  override name = 'ReleaseError'
  constructor(file: string, what: string, options?: ErrorOptions) {
    super(`${file} ${what}`, options)
    this.hint = 'Delete it and build again.'
  }
}

/** The server cannot listen where it was told to. */
export class ListenError extends PublishError {
  override name = 'ListenError'
  readonly port: number
  constructor(port: number, reason: 'busy' | 'forbidden', options?: ErrorOptions) {
    super(
      reason === 'busy'
        ? `Port ${port} is in use by another program.`
        : `This user may not listen on port ${port}.`,
      options,
    )
    this.port = port
    this.hint =
      reason === 'busy' ? 'End that program, or give another port.' : 'Give a port above 1023.'
  }
}
