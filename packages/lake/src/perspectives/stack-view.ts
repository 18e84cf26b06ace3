import {placeOf} from '../document-id.ts'
import type {StoredDocument} from '../document.ts'
import type {DocumentReader, LayeredRow} from '../store/document-reader.ts'
import type {DocumentView, LatestSelection, Selection} from './document-view.ts'
import {idsBy, updatesOf} from './ids-by.ts'
import {documentsOf} from './selected-documents.ts'
import type {Attributes} from './selected-documents.ts'

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
  attributes: Attributes,
): Pick<DocumentView, 'select' | 'count'> {
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
      const seqs =
        selection.by === 'latest'
          ? latest(reader, layers, visible, selection)
          : winners(rows(...conditionOf(selection)), layers)
      const stored = documentsOf(seqs, reader, attributes)
      return {length: stored.length, at: (index) => overlay(stored.at(index))}
    },
    count: (types) => countShown(reader, layers, visible, types),
  }
}

function conditionOf(
  selection: Exclude<Selection, LatestSelection>,
): [where: string, ...parameters: string[]] {
  if (selection.by === 'everything') return ['true']
  const values = JSON.stringify(selection.values)
  if (selection.by === 'id') return ['base IN (SELECT value FROM json_each(?))', values]
  // What is found in one layer may not stand in the one that is shown: all layers are taken.
  if (selection.by === 'slug' || selection.by === 'reference') {
    const ids = idsBy(selection.by)
    return [`base IN (SELECT base FROM documents WHERE id IN (${ids}))`, values]
  }
  if (selection.by === 'version') {
    // What is shown is a version of something only if it is a version of a version.
    const drafts = selection.values.map((id) => `drafts.${id}`)
    return [
      `(base IN (SELECT value FROM json_each(?)) OR (base >= 'versions.' AND base < 'versions/'))`,
      JSON.stringify([...selection.values, ...drafts]),
    ]
  }
  // The layers of a document may differ in type: take all of its layers, let the first one win,
  // and leave it to the query's own filter to look at the winner's type.
  return [
    `base IN (SELECT base FROM documents WHERE type IN (SELECT value FROM json_each(?)))`,
    values,
  ]
}

/** How far down a layer lies in a JSON list of layers, which is the parameter. */
const rank = (layer: string) => `(SELECT key FROM json_each(?) WHERE value = ${layer})`

/** Whether a higher layer has a document instead of the one that is shown; takes the list twice. */
const isHidden = `EXISTS (
  SELECT 1 FROM documents AS other
  WHERE other.base = shown.base AND ${rank('other.layer')} < ${rank('shown.layer')})`

/** The first documents that no higher layer hides, in the order of their published ids. */
function latest(
  reader: DocumentReader,
  layers: readonly string[],
  visible: string,
  {values, isNewestFirst, limit}: LatestSelection,
): number[] {
  const list = JSON.stringify(layers)
  const [ofTypes, types] = updatesOf(values)
  return reader.seqs(
    `SELECT seq FROM (
       SELECT shown.base AS base, shown.seq AS seq
       FROM updates CROSS JOIN documents AS shown ON shown.id = updates.id
       WHERE ${ofTypes}
         AND shown.layer IN (SELECT value FROM json_each(?))
         ${visible.replace('id', 'shown.id')}
         AND NOT ${isHidden}
       ORDER BY updates.at ${isNewestFirst ? 'DESC' : 'ASC'}, shown.base LIMIT ?)
     ORDER BY base`,
    types,
    list,
    list,
    list,
    limit,
  )
}

/** The layers of a document may differ in type: only what no higher layer hides is counted. */
function countShown(
  reader: DocumentReader,
  layers: readonly string[],
  visible: string,
  types: readonly string[] | undefined,
): number {
  const list = JSON.stringify(layers)
  if (types === undefined) {
    return reader.number(
      `SELECT count(DISTINCT base) FROM documents
       WHERE layer IN (SELECT value FROM json_each(?)) ${visible}`,
      list,
    )
  }
  return reader.number(
    `SELECT count(*) FROM documents AS shown
     WHERE shown.type IN (SELECT value FROM json_each(?))
       AND shown.layer IN (SELECT value FROM json_each(?))
       ${visible.replace('id', 'shown.id')}
       AND NOT ${isHidden}`,
    JSON.stringify(types),
    list,
    list,
    list,
  )
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
