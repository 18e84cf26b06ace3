import type {StoredDocument} from '../document.ts'
import type {DocumentReader} from '../store/document-reader.ts'
import type {Selection} from './document-view.ts'

/** Documents under their own ids: all of them, or the published ones. */
export function flatView(
  reader: DocumentReader,
  publishedOnly: boolean,
  publicOnly: boolean,
): {select(selection: Selection): StoredDocument[]} {
  const layer = publishedOnly ? `AND layer = ''` : ''
  const visible = publicOnly ? `AND instr(id, '.') = 0` : ''
  const sql = (where: string) =>
    `SELECT seq FROM documents WHERE ${where} ${layer} ${visible} ORDER BY id`
  return {
    select: (selection) => seqsOf(reader, selection, sql).map((seq) => reader.document(seq)),
  }
}

function seqsOf(
  reader: DocumentReader,
  selection: Selection,
  sql: (where: string) => string,
): number[] {
  if (selection.by === 'everything') return reader.seqs(sql('true'))
  const [only, ...others] = selection.values
  if (only === undefined) return []
  // With one value SQLite reads the rows in order from an index; with several it has to sort.
  if (others.length === 0) return reader.seqs(sql(`${selection.by} = ?`), only)
  const among = `${selection.by} IN (SELECT value FROM json_each(?))`
  return reader.seqs(sql(among), JSON.stringify(selection.values))
}
