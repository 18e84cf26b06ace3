import {PublishError} from '../errors.ts'

/** One file that cannot be published. */
export interface RenderFailure {
  readonly address: string
  /** The page or endpoint that answers to the address; absent if none does. */
  readonly template: string | undefined
  readonly document: string | undefined
  /** Each reads on after the address: `answers 301, to /a/, not 200`. */
  readonly reasons: readonly string[]
}

const SHOWN = 20

/** Pages that cannot be published, all of them. */
export class RenderError extends PublishError {
  override name = 'RenderError'
  readonly failures: readonly RenderFailure[]
  constructor(failures: readonly RenderFailure[]) {
    const pages = failures.length === 1 ? 'One page' : `${failures.length} pages`
    const more = failures.length > SHOWN ? [`- and ${failures.length - SHOWN} more`] : []
    const list = [...failures.slice(0, SHOWN).map(describe), ...more].join('\n')
    super(`${pages} cannot be published.\n${list}`)
    this.failures = failures
    this.hint = 'Mend the template or the document; the site readers see is unchanged.'
  }
}

function describe({address, template, document, reasons}: RenderFailure): string {
  const from = [
    template ?? 'no template answers',
    ...(document === undefined ? [] : [`document ${document}`]),
  ]
  return `- ${address} ${reasons.join('; ')} [${from.join(', ')}]`
}
