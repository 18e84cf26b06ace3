import type {Endpoint} from '../exchange.ts'
import {sendJson} from '../send-json.ts'

/** Who is asking: the administrator, or, as in the hosted lake, an empty object for nobody. */
export const currentUser: Endpoint = ({response, access}) => {
  sendJson(response, 200, access === 'administrator' ? administrator : {})
}

const administrator = {
  id: 'administrator',
  name: 'Administrator',
  email: '',
  profileImage: null,
  provider: 'stepzero',
  role: 'administrator',
  roles: [{name: 'administrator', title: 'Administrator', description: 'Read and write all data'}],
}
