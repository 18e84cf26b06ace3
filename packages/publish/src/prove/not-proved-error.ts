import {PublishError} from '../errors.ts'
import type {ProofFinding} from './site-prover.ts'

const SHOWN = 50

/** Built files hold something that stands between readers and an answer, or asks another host for something. */
export class NotProvedError extends PublishError {
  override name = 'NotProvedError'
  readonly findings: readonly ProofFinding[]
  constructor(findings: readonly ProofFinding[]) {
    const count = findings.length === 1 ? 'One thing stands' : `${findings.length} things stand`
    const lines = findings
      .slice(0, SHOWN)
      .map(
        ({rule, address, line, message, remedy}) =>
          `- ${address}${line === undefined ? '' : `:${line}`} (${rule}) ${message} ${remedy}`,
      )
    const more = findings.length > SHOWN ? [`- and ${findings.length - SHOWN} more`] : []
    super([`${count} in the way of readers.`, ...lines, ...more].join('\n'))
    this.findings = findings
    this.hint =
      'The site readers see is unchanged. Mend the document or template, then build again.'
  }
}
