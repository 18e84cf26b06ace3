import type {RuleId} from './rules.ts'

/** One thing that stands in a reader's way, or asks another host for something. */
export interface Finding {
  readonly rule: RuleId
  /** Address of the file on the site: `/glossary/churn/`, `/_astro/site.css`, `/_headers`. */
  readonly address: string
  /** Line in that file, from 1; absent where what is wrong is no place in it. */
  readonly line?: number
  /** What was found, as a sentence. */
  readonly message: string
  /** What to do about it, as a sentence. */
  readonly remedy: string
}

/** A finding on one line, as a terminal shows it. */
export const formatFinding = ({rule, address, line, message, remedy}: Finding): string =>
  `${address}${line === undefined ? '' : `:${line}`}  ${rule}  ${message} ${remedy}`
