import {applyActions} from '../../mutate/apply-actions.ts'
import {MutationError} from '../../mutate/mutation-error.ts'
import {parseActions} from '../../mutate/parse-actions.ts'
import {requireEditor} from '../require-role.ts'
import type {Endpoint} from '../exchange.ts'
import {requireDataset} from '../lake-services.ts'
import {readJsonBody} from '../read-json-body.ts'
import {dataRefusal} from '../refusal.ts'
import {sendJson} from '../send-json.ts'
import {newTransactionIdOf} from '../transaction-id.ts'

/** Carries out what an editor does with a document and its draft, as one transaction. */
export const actions: Endpoint = async ({request, response, lake, path, caller}) => {
  requireDataset(lake, path['dataset'])
  requireEditor(caller)
  const body = await readJsonBody(request)
  try {
    const {committed} = applyActions(lake.store, parseActions(body['actions']), {
      identity: caller.id,
      transactionId: newTransactionIdOf(body['transactionId'], lake.store),
      isDryRun: body['dryRun'] === true,
    })
    sendJson(response, 200, {transactionId: committed.id})
  } catch (error) {
    throw error instanceof MutationError ? asActionError(error) : error
  }
}

function asActionError(cause: MutationError) {
  const {status, index, failure} = cause
  const description = `The action(s) failed: ${failure.description}`
  return dataRefusal(
    status,
    'actionError',
    description,
    {items: [{index, error: failure}]},
    {cause},
  )
}
