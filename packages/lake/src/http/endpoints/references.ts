import {requireLogin} from '../require-role.ts'
import type {Endpoint} from '../exchange.ts'
import {requireDataset} from '../lake-services.ts'
import {sendJson} from '../send-json.ts'

/** Enough for a list that somebody reads. */
const LIMIT = 1000

/** Which documents refer to one. Other datasets cannot: there is only this. */
export const referencesTo: Endpoint = ({response, lake, caller, path, search}) => {
  requireDataset(lake, path['dataset'])
  requireLogin(caller)
  const {projectId, dataset, store} = lake
  const isInternalWanted = search.get('excludeInternalReferences') !== 'true'
  const id = path['id'] ?? ''
  const sources = isInternalWanted
    ? store.reader.texts('SELECT source FROM links WHERE target = ? ORDER BY source', id)
    : []
  sendJson(response, 200, {
    totalCount: sources.length,
    references: sources
      .slice(0, LIMIT)
      .map((documentId) => ({projectId, datasetName: dataset, documentId})),
  })
}
