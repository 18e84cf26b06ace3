import {placeOf} from '../document-id.ts'
import type {StoredDocument} from '../document.ts'
import type {DocumentReader, LayeredRow} from '../store/document-reader.ts'
import type {Selection} from './document-view.ts'

/** Overlaid documents by the stored one they were made from. */
const overlaid = new WeakMap<StoredDocument, StoredDocument>()

/**
 * One document per published id: that of the first layer that has one, under the published id, with
 * its own in `_originalId`.
 */
export function stackView(
  reader: DocumentReader,
  layers: readonly string[],
  publicOnly: boolean,
): {select(selection: Selection): StoredDocument[]} {
  const visible = publicOnly ? `AND instr(id, '.') = 0` : ''
  const layerList = JSON.stringify(layers)
  const rows = (where: string, ...parameters: string[]) =>
    reader.layered(
      `SELECT base, layer, seq FROM documents
       WHERE layer IN (SELECT value FROM json_each(?)) ${visible} AND ${where} ORDER BY base`,
      layerList,
      ...parameters,
    )
  return {
    select(selection) {
      const found = rows(...conditionOf(selection))
      return winners(found, layers).map((seq) => overlay(reader.document(seq)))
    },
  }
}

function conditionOf(selection: Selection): [where: string, ...parameters: string[]] {
  if (selection.by === 'everything') return ['true']
  const values = JSON.stringify(selection.values)
  if (selection.by === 'id') return ['base IN (SELECT value FROM json_each(?))', values]
  // The layers of a document may differ in type: take all of its layers, let the first one win,
  // and leave it to the query's own filter to look at the winner's type.
  return [
    `base IN (SELECT base FROM documents WHERE type IN (SELECT value FROM json_each(?)))`,
    values,
  ]
}

/** The `seq` of the highest layer of each base; rows of one base stand together. */
function winners(rows: readonly LayeredRow[], layers: readonly string[]): number[] {
  const seqs: number[] = []
  let best: LayeredRow | undefined
  for (const row of rows) {
    if (best !== undefined && best.base !== row.base) {
      seqs.push(best.seq)
      best = undefined
    }
    if (best === undefined || layers.indexOf(row.layer) < layers.indexOf(best.layer)) best = row
  }
  if (best !== undefined) seqs.push(best.seq)
  return seqs
}

function overlay(document: StoredDocument): StoredDocument {
  const known = overlaid.get(document)
  if (known !== undefined) return known
  const {base} = placeOf(document._id)
  const shown = {...document, _id: base, _originalId: document._id}
  overlaid.set(document, shown)
  return shown
}
