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
  const lastEventId = request.headers['last-event-id']
  lake.connections.add(caller, {end: () => sink.destroy(), onClose: (tell) => sink.onClose(tell)})
  openListener(lake, {search, caller, lastEventId: [lastEventId].flat()[0]}, sink)
}
