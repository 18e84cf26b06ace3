import type {LakeStore, Snapshot} from './lake-store.ts'

/**
 * Which documents an export has.
 *
 * @public
 */
export interface ExportOptions {
  /** Only documents of these types. */
  readonly types?: readonly string[]
  /** Only what can be read without a token: no drafts, no versions, nothing under a path. */
  readonly publicOnly?: boolean
  /** Whether drafts and versions are in it; they are, unless this is false. */
  readonly drafts?: boolean
  /** Whether the lake's own documents, below `_.`, are in it; they are, unless this is false. */
  readonly system?: boolean
}

const PAGE_CHARACTERS = 64 * 1024

/**
 * All documents of one moment as NDJSON, in the order of their ids, a page of lines at a time.
 *
 * What is written after the first page is asked for does not appear. The next page is read only
 * when it is asked for, so that a slow reader costs no memory.
 *
 * @public
 */
export async function* exportDocuments(
  store: LakeStore,
  options: ExportOptions = {},
): AsyncGenerator<string, void, undefined> {
  const snapshot = store.snapshot()
  try {
    let page = ''
    for (const body of exportedBodies(snapshot, options)) {
      page += `${body}\n`
      if (page.length < PAGE_CHARACTERS) continue
      yield page
      page = ''
    }
    if (page !== '') yield page
  } finally {
    snapshot.close()
  }
}

/** The documents of a snapshot as text, one at a time, in the order of their ids. */
export function* exportedBodies(
  snapshot: Snapshot,
  options: ExportOptions = {},
): Generator<string, void, undefined> {
  for (const seq of selectedSeqs(snapshot, options)) yield snapshot.reader.body(seq)
}

function selectedSeqs({reader}: Snapshot, options: ExportOptions): number[] {
  const where = ['true']
  if (options.publicOnly === true) where.push("instr(id, '.') = 0")
  if (options.drafts === false) where.push("layer = ''", "id NOT GLOB '_.releases.*'")
  // Releases are what versions belong to: an export with the ones has the others.
  if (options.system === false) where.push("(id NOT GLOB '_.*' OR id GLOB '_.releases.*')")
  if (options.types === undefined) {
    return reader.seqs(`SELECT seq FROM documents WHERE ${where.join(' AND ')} ORDER BY id`)
  }
  where.push('type IN (SELECT value FROM json_each(?))')
  return reader.seqs(
    `SELECT seq FROM documents WHERE ${where.join(' AND ')} ORDER BY id`,
    JSON.stringify(options.types),
  )
}
