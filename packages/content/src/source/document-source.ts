import type {ImageAsset} from '@stepzero/content-model'

/** An image as a source holds it; nothing has been checked but its size. */
export interface StoredImage {
  readonly bytes: Uint8Array
  /** Whether the source says that it changed the image itself after it was hashed. */
  readonly changed: boolean
}

/** A line of a source, before anyone has looked into it. */
export interface SourceLine {
  /** Only good until the next line is asked for. */
  readonly bytes: Uint8Array
  /** The documents it holds; there may be several, or none. */
  documents(): readonly unknown[]
  /** How to read the line once more, later. */
  keep(): ReadLine
}

/**
 * Reads a line once more; undefined where the source is another by then. The bytes are only good until
 * a line is read again.
 */
export type ReadLine = () => Uint8Array | undefined

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
  /**
   * The same read line by line, for who remembers the lines of the last one. Absent where a source
   * has no lines.
   *
   * @throws {@link SourceError} as above
   */
  lines?(): AsyncIterable<SourceLine>
  /**
   * The image of an asset. Absent where a source holds documents and nothing else.
   *
   * @throws {@link AssetError} in one sentence, when it cannot be had
   */
  image?(asset: ImageAsset): Promise<StoredImage>
}
