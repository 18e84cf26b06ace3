import {isJsonObject} from '../../json.ts'
import type {JsonObject} from '../../json.ts'
import {defaultPerspective, parsePerspective} from '../../perspectives/perspective.ts'
import type {Perspective} from '../../perspectives/perspective.ts'
import type {Endpoint, Exchange} from '../exchange.ts'
import {requireDataset} from '../lake-services.ts'
import {queryParams} from '../query-params.ts'
import {readJsonBody} from '../read-json-body.ts'
import {dataRefusal} from '../refusal.ts'
import {sendJsonParts} from '../send-json.ts'

/** Answers a GROQ query: in the address, or, where it is too long for one, in the body. */
export const query: Endpoint = async (exchange) => {
  const {response, lake, path, search, caller, signal} = exchange
  requireDataset(lake, path['dataset'])
  const perspective = perspectiveOf(exchange)
  const {text, params} = await questionOf(exchange)
  const answer = await lake.engine.run({
    query: text,
    params,
    perspective,
    access: caller.access,
    identity: caller.id,
    signal,
  })
  const echo = search.get('returnQuery') === 'false' ? '' : `"query":${JSON.stringify(text)},`
  sendJsonParts(response, 200, [
    Buffer.from(`{${echo}"result":`),
    ...answer.parts,
    Buffer.from(`,"syncTags":[],"ms":${answer.ms}}`),
  ])
}

function perspectiveOf({search, apiVersion}: Exchange): Perspective {
  const text = search.get('perspective')
  if (text === null || text === '') return defaultPerspective(apiVersion)
  const perspective = parsePerspective(text)
  if (perspective !== undefined) return perspective
  const description = `Invalid perspective "${text}": use published, drafts, raw, or a list of release names and drafts.`
  throw dataRefusal(400, 'httpBadRequestError', description)
}

async function questionOf(exchange: Exchange): Promise<{text: string; params: JsonObject}> {
  const {request, search} = exchange
  if (request.method !== 'POST') {
    return {text: requireQuery(search.get('query')), params: queryParams(search)}
  }
  const body = await readJsonBody(request)
  const params = body['params'] ?? {}
  if (!isJsonObject(params)) {
    throw dataRefusal(400, 'httpBadRequestError', '"params" must be a JSON object.')
  }
  return {text: requireQuery(body['query']), params}
}

function requireQuery(text: unknown): string {
  if (typeof text === 'string' && text.trim() !== '') return text
  throw dataRefusal(400, 'httpBadRequestError', 'A query is required: send GROQ as "query".')
}
