import {describeUser} from '../../identity/describe-user.ts'
import type {Endpoint} from '../exchange.ts'
import {sendJson} from '../send-json.ts'

/** Who is asking; as in the hosted lake, an empty object for nobody. */
export const currentUser: Endpoint = ({response, caller}) => {
  sendJson(response, 200, caller.access === 'anonymous' ? {} : describeUser(caller))
}
