/**
 * Where documents come from. One read gives every published document once, in any order, as it is
 * stored; nothing has been checked yet.
 *
 * @public
 */
export interface DocumentSource {
  /** As a person would name it in a message: `content.ndjson`, `dataset "production" at …`. */
  readonly name: string
  /**
   * @throws {@link SourceError} in one sentence, when the documents cannot be read to their end
   */
  documents(): AsyncIterable<unknown>
}
