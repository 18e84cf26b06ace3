/** Base of every error this package throws on purpose; catch it to tell ours from a bug. */
export class ProofError extends Error {
  override name = 'ProofError'
  /** What the reader can do about it, as a whole sentence. */
  hint = ''
}

/** There is no built site where one was said to be. */
export class NoSiteError extends ProofError {
  override name = 'NoSiteError'
  constructor(dir: string, why: string, options?: ErrorOptions) {
    super(`There is no built site in ${dir}: ${why}.`, options)
    this.hint = 'Name a folder that "stepzero build" has written; its home page is index.html.'
  }
}
