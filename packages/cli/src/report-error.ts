import {CommanderError} from 'commander'
import {UsageError} from './errors.ts'
import {EXIT} from './exit-codes.ts'

/** An error that was written for people: a whole sentence, and what to do. */
interface ErrorForPeople extends Error {
  readonly hint: string
}

const isForPeople = (error: unknown): error is ErrorForPeople =>
  error instanceof Error && 'hint' in error && typeof error.hint === 'string'

/**
 * Says on standard error what went wrong, and gives the exit code for it. A stack trace appears
 * only for what nobody foresaw, since then it is the best there is to report.
 */
export const reportError = (error: unknown, say: (text: string) => void): number => {
  // The parser has said what was wrong, and has been asked for help or the version with code 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage
  if (isForPeople(error)) {
    say(`\n${error.message}\n`)
    if (error.hint !== '') say(`${error.hint}\n`)
    return error instanceof UsageError ? EXIT.usage : EXIT.failed
  }
  say(
    `\nThis is a fault in Stepzero itself, and nothing you did. Please report it with these lines:\n`,
  )
  say(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  return EXIT.failed
}
