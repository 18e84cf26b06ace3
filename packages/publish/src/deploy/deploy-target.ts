/** A file as a target lists it. */
export interface StoredFile {
  readonly size: number
}

/** What is put at a target. */
export interface DeployFile {
  /** From the root of the site, as its host stores it: `glossary/churn/index.html`. */
  readonly path: string
  /** Of the content, SHA-256 in hexadecimal. */
  readonly hash: string
  readonly size: number
  readonly type: string
  /** What a host should tell browsers about keeping it. */
  readonly cacheControl: string
  /** Where a reader of this file is sent, for hosts that can do so themselves. */
  readonly redirect?: string
  read(): Promise<Uint8Array>
}

/** A place that a site is brought to: a folder, or a bucket. */
export interface DeployTarget {
  /** For messages. */
  readonly name: string
  /** Whether files named `_headers` and `_redirects` mean something to who serves it. */
  readonly hasHostFiles: boolean
  /** How many files may be put at once. */
  readonly parallel: number
  /** Every file there, by path. */
  list(): Promise<ReadonlyMap<string, StoredFile>>
  /** The content of a small file; undefined if there is none. */
  read(path: string): Promise<string | undefined>
  /** Whether what is stored under the path of a file is that file; asked only where sizes agree. */
  holds(file: DeployFile): Promise<boolean>
  /** Puts a file there, whole or not at all. */
  put(file: DeployFile): Promise<void>
  remove(path: string): Promise<void>
}
