import {SeedError} from '../errors.ts'
import {importDocuments} from './import-documents.ts'
import type {ImportOptions, NdjsonSource} from './import-documents.ts'
import type {LakeStore} from './lake-store.ts'

/**
 * Fills an empty store from NDJSON, wholly or not at all, and returns the number of documents.
 *
 * @throws {@link SeedError} with the number of the first bad line, or if the store is not empty
 * @public
 */
export async function seed(
  store: LakeStore,
  source: NdjsonSource,
  options: ImportOptions = {},
): Promise<number> {
  const held = store.count()
  if (held > 0) {
    throw new SeedError(
      `The store already holds ${held} documents.`,
      'Seed an empty store, or import into this one.',
    )
  }
  return importDocuments(store, source, options)
}
