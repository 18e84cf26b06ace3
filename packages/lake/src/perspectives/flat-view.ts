import type {DocumentReader} from '../store/document-reader.ts'
import type {DocumentView, LatestSelection, Selection} from './document-view.ts'
import {idsBy, updatesOf} from './ids-by.ts'
import {documentsOf} from './selected-documents.ts'
import type {Attributes} from './selected-documents.ts'

/** Documents under their own ids: all of them, or the published ones. */
export function flatView(
  reader: DocumentReader,
  publishedOnly: boolean,
  publicOnly: boolean,
  attributes: Attributes,
): Pick<DocumentView, 'select' | 'count'> {
  const layer = publishedOnly ? `AND layer = ''` : ''
  const visible = publicOnly ? `AND instr(id, '.') = 0` : ''
  const sql = (where: string) =>
    `SELECT seq FROM documents WHERE ${where} ${layer} ${visible} ORDER BY id`
  const latest = ({values, isNewestFirst, limit}: LatestSelection) => {
    const [ofTypes, types] = updatesOf(values)
    return reader.seqs(
      `SELECT seq FROM (
         SELECT documents.id AS id, seq FROM updates CROSS JOIN documents
         ON documents.id = updates.id
         WHERE ${ofTypes} ${layer} ${visible.replace('id', 'documents.id')}
         ORDER BY at ${isNewestFirst ? 'DESC' : 'ASC'}, updates.id LIMIT ?)
       ORDER BY id`,
      types,
      limit,
    )
  }
  return {
    select(selection) {
      const seqs = selection.by === 'latest' ? latest(selection) : seqsOf(reader, selection, sql)
      return documentsOf(seqs, reader, attributes)
    },
    count(types) {
      const where = types === undefined ? 'true' : 'type IN (SELECT value FROM json_each(?))'
      const parameters = types === undefined ? [] : [JSON.stringify(types)]
      return reader.number(
        `SELECT count(*) FROM documents WHERE ${where} ${layer} ${visible}`,
        ...parameters,
      )
    },
  }
}

function seqsOf(
  reader: DocumentReader,
  selection: Exclude<Selection, LatestSelection>,
  sql: (where: string) => string,
): number[] {
  if (selection.by === 'everything') return reader.seqs(sql('true'))
  if (selection.by === 'slug' || selection.by === 'reference') {
    return reader.seqs(sql(`id IN (${idsBy(selection.by)})`), JSON.stringify(selection.values))
  }
  if (selection.by === 'version') {
    const values = JSON.stringify(selection.values)
    const versions = 'SELECT id FROM documents WHERE base IN (SELECT value FROM json_each(?))'
    return reader.seqs(
      sql(`id IN (${versions} UNION SELECT value FROM json_each(?))`),
      values,
      values,
    )
  }
  const [only, ...others] = selection.values
  if (only === undefined) return []
  // With one value SQLite reads the rows in order from an index; with several it has to sort.
  if (others.length === 0) return reader.seqs(sql(`${selection.by} = ?`), only)
  const among = `${selection.by} IN (SELECT value FROM json_each(?))`
  return reader.seqs(sql(among), JSON.stringify(selection.values))
}
