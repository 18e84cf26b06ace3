import type {ProofFigures} from '@stepzero/content'

/** One thing that a built file must not hold, as a proof names it. */
export interface ProofFinding {
  readonly rule: string
  /** Address of the file on the site. */
  readonly address: string
  readonly line?: number
  readonly message: string
  readonly remedy: string
}

/** What a browser fetches to show one page, in bytes as they are stored. */
export interface PageWeight {
  readonly address: string
  readonly html: number
  readonly styles: number
  readonly scripts: number
  readonly fonts: number
  readonly images: number
}

/** A proof of files that come and go. Paths are from the root of the site: `glossary/index.html`. */
export interface RunningProof {
  /** Whether what a file holds matters; of others, only its size does. */
  reads(path: string): boolean
  take(path: string, content: Uint8Array | string): void
  weigh(path: string, bytes: number): void
  drop(path: string): void
  /** What was looked at, of the files that are meant. */
  figures(
    isMeant: (path: string) => boolean,
  ): ProofFigures & {readonly weights: readonly PageWeight[]}
  /**
   * What is wrong; nothing is a proof.
   *
   * @param read - reads a file again
   * @param only - paths of the files to judge by themselves, while others are still to come
   */
  findings(
    read: (path: string) => Promise<Uint8Array>,
    only?: ReadonlySet<string>,
  ): Promise<readonly ProofFinding[]>
}

/**
 * Begins a proof of a site at an address. Publishing does not know what is proved: whoever puts the
 * packages together hands over `@stepzero/proof`, or something stricter.
 *
 * @public
 */
export type SiteProver = (base: string) => RunningProof
