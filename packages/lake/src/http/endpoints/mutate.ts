import {applyMutations} from '../../mutate/apply-mutations.ts'
import type {Applied} from '../../mutate/apply-mutations.ts'
import {generateArrayKeys} from '../../mutate/generate-array-keys.ts'
import {parseMutations} from '../../mutate/parse-mutations.ts'
import {resolveTargets} from '../../mutate/resolve-targets.ts'
import {requireEditor} from '../require-role.ts'
import type {Endpoint, Exchange} from '../exchange.ts'
import {requireDataset} from '../lake-services.ts'
import {readJsonBody} from '../read-json-body.ts'
import {dataRefusal} from '../refusal.ts'
import {sendJson} from '../send-json.ts'
import {newTransactionIdOf} from '../transaction-id.ts'

/**
 * Carries out a transaction. Every write is visible to the next query, so that `visibility` says
 * nothing that could be waited for.
 */
export const mutate: Endpoint = async (exchange) => {
  const {request, response, lake, path, search, caller, signal} = exchange
  requireDataset(lake, path['dataset'])
  requireEditor(caller)
  checkVisibility(exchange)
  const body = await readJsonBody(request)
  const parsed = parseMutations(body['mutations'])
  const isKeyed = search.get('autoGenerateArrayKeys') === 'true'
  const mutations = isKeyed ? parsed.map(generateArrayKeys) : parsed
  const resolved = await resolveTargets(lake.store, lake.engine, mutations, signal)
  const applied = applyMutations(lake.store, resolved, {
    identity: caller.id,
    transactionId: newTransactionIdOf(body['transactionId'], lake.store),
    isDryRun: search.get('dryRun') === 'true',
  })
  sendJson(response, 200, answerOf(applied, search))
}

function checkVisibility({search}: Exchange): void {
  const visibility = search.get('visibility') ?? 'sync'
  if (['sync', 'async', 'deferred'].includes(visibility)) return
  const description = `Invalid visibility "${visibility}": use sync, async or deferred.`
  throw dataRefusal(400, 'httpBadRequestError', description)
}

function answerOf({committed, results}: Applied, search: URLSearchParams) {
  const hasDocuments = search.get('returnDocuments') === 'true'
  const hasIds = hasDocuments || search.get('returnIds') === 'true'
  const described = results.map(({id, operation, document}) => ({
    id,
    operation,
    ...(hasDocuments ? {document: document ?? null} : {}),
  }))
  return {transactionId: committed.id, results: hasIds ? described : []}
}
