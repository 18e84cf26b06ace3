import type {Endpoint} from '../exchange.ts'
import {sendJson} from '../send-json.ts'

/** Says that the lake is there. */
export const ping: Endpoint = ({response}) => sendJson(response, 200, {ping: 'pong'})
