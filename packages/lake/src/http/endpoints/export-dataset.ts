import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {exportDocuments} from '../../store/export-documents.ts'
import type {Endpoint} from '../exchange.ts'
import {isPrematureClose} from '../is-premature-close.ts'
import {requireDataset} from '../lake-services.ts'

/** All documents that may be seen as NDJSON, read no faster than the client takes them. */
export const exportDataset: Endpoint = async ({request, response, lake, path, search, caller}) => {
  requireDataset(lake, path['dataset'])
  const types = search.get('types')
  const pages = exportDocuments(lake.store, {
    publicOnly: caller.access === 'anonymous',
    ...(types === null ? {} : {types: types.split(',').map((type) => type.trim())}),
  })
  response.writeHead(200, {'content-type': 'application/x-ndjson'})
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  try {
    await pipeline(Readable.from(pages, {objectMode: false}), response)
  } catch (error) {
    // A client that stops reading is no failure of ours; whatever else happened is.
    if (!isPrematureClose(error)) throw error
  }
}
