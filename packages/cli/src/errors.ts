/** Base of every error the command throws on purpose; the message and hint are for people. */
export class CliError extends Error {
  override name = 'CliError'
  /** What the reader can do about it, as a whole sentence. */
  hint = ''
  constructor(message: string, hint = '', options?: ErrorOptions) {
    super(message, options)
    this.hint = hint
  }
}

/** The command was called in a way it does not know: exit code 2. */
export class UsageError extends CliError {
  override name = 'UsageError'
}
