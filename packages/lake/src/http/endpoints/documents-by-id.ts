import type {StoredDocument} from '../../document.ts'
import {isPublicId} from '../../document-id.ts'
import type {Endpoint, Exchange} from '../exchange.ts'
import {requireDataset} from '../lake-services.ts'
import {refusal} from '../refusal.ts'
import {sendJson} from '../send-json.ts'

/** The client asks for far fewer at once. */
const ID_LIMIT = 5000

/**
 * Documents by their exact ids, in the order asked for, and why the others are left out.
 *
 * What nobody without a token may see is always left out for lack of permission, whether it exists
 * or not: the answer must not tell.
 */
export const documentsById: Endpoint = (exchange) => {
  const {response, lake, path, search, caller} = exchange
  requireDataset(lake, path['dataset'])
  const ids = [...new Set((path['ids'] ?? '').split(',').filter((id) => id !== ''))]
  if (ids.length > ID_LIMIT) throw refusal(400, `At most ${ID_LIMIT} documents at once.`)
  const documents: StoredDocument[] = []
  const omitted: {id: string; reason: 'existence' | 'permission'}[] = []
  for (const id of ids) {
    const found = versionsOf(exchange, id)
    if (found.length > 0) documents.push(...found)
    else if (caller.access === 'anonymous' && !isPublicId(id))
      omitted.push({id, reason: 'permission'})
    else omitted.push({id, reason: 'existence'})
  }
  const isContentWanted = search.get('excludeContent') !== 'true'
  sendJson(response, 200, {documents: isContentWanted ? documents : [], omitted})
}

/** The document of this id, or with `includeAllVersions` all that belong to it. */
function versionsOf({lake, caller, search}: Exchange, id: string): StoredDocument[] {
  const {store} = lake
  const all =
    search.get('includeAllVersions') === 'true'
      ? store.reader
          .seqs('SELECT seq FROM documents WHERE base = ? ORDER BY layer', id)
          .map((seq) => store.reader.document(seq))
      : [store.get(id)].filter((one) => one !== undefined)
  return all.filter(({_id}) => caller.access !== 'anonymous' || isPublicId(_id))
}
