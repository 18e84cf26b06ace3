import {describeUser} from '../../identity/describe-user.ts'
import {requireLogin} from '../require-role.ts'
import type {Endpoint, Exchange} from '../exchange.ts'
import {refusal} from '../refusal.ts'
import {sendJson} from '../send-json.ts'

/** One user, or a list of those that exist of several. */
export const users: Endpoint = (exchange) => {
  const {response, path, caller} = exchange
  requireLogin(caller)
  const ids = (path['ids'] ?? '').split(',').slice(0, 200)
  const [only, ...others] = ids
  if (only === undefined || others.length > 0) {
    sendJson(response, 200, ids.map((id) => userOf(exchange, id)).filter(Boolean))
    return
  }
  const user = userOf(exchange, only)
  if (user === undefined) throw refusal(404, `User "${only}" not found`)
  sendJson(response, 200, user)
}

/** Those who ever wrote are shown too, though their tokens may be gone. */
function userOf({lake, caller}: Exchange, id: string) {
  if (id === caller.id) return describeUser(caller)
  const known = lake.people.find(id)
  return known === undefined ? undefined : describeUser(known)
}
