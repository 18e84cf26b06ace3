import type {CarriedFile, Manifest, ReleaseFile} from './manifest.ts'

/** A whole site that can be served or written: what it consists of, and where the content lies. */
export interface Release {
  readonly manifest: Manifest
  /** The folder all content lies in. */
  readonly root: string
  /** The path of a file inside that folder. */
  locate(address: string, file: ReleaseFile): string
}

/** The file at an address, be it part of the release or carried over from an earlier one. */
export function findFile(
  {manifest}: Release,
  address: string,
): ReleaseFile | CarriedFile | undefined {
  return manifest.files.get(address) ?? manifest.carried.get(address)
}
