import {responseSink} from '../../listen/event-sink.ts'
import type {Endpoint} from '../exchange.ts'
import {requireDataset, requireRoom} from '../lake-services.ts'
import {openListener} from '../open-listener.ts'

/** Mutation events as server-sent events. */
export const listen: Endpoint = ({request, response, lake, path, search, caller}) => {
  requireDataset(lake, path['dataset'])
  requireRoom(lake)
  const sink = responseSink(response)
  if (request.method === 'HEAD') {
    sink.end()
    return
  }
  const isResuming =
    search.get('enableResume') === 'true' && request.headers['last-event-id'] !== undefined
  lake.connections.add(caller, {end: () => sink.destroy(), onClose: (tell) => sink.onClose(tell)})
  openListener(lake, {search, caller, isResuming}, sink)
}
