import {isAllowedOrigin} from '../cors.ts'
import type {Endpoint} from '../exchange.ts'
import {sendJson} from '../send-json.ts'

/** Tells a Studio whether the page it runs in may use this lake. */
export const checkCors: Endpoint = ({request, response, lake}) => {
  const allowed = isAllowedOrigin(request, lake.origins)
  sendJson(response, 200, {result: {allowed, withCredentials: allowed}})
}
