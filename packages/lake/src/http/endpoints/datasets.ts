import {requireLogin} from '../require-role.ts'
import type {Endpoint} from '../exchange.ts'
import {requireDataset} from '../lake-services.ts'
import {sendJson} from '../send-json.ts'
import {requireProject} from './projects.ts'

/** The one dataset there is, in a list. */
export const datasets: Endpoint = ({response, lake, caller, path, search}) => {
  requireLogin(caller)
  requireProject(path['project'], lake.projectId)
  // A dataset of comments would belong to this one; it has none.
  const isOther = (search.get('datasetProfile') ?? 'content') !== 'content'
  sendJson(response, 200, isOther ? [] : [describeDataset(lake.dataset)])
}

/** The one dataset there is. */
export const dataset: Endpoint = ({response, lake, caller, path}) => {
  requireLogin(caller)
  requireProject(path['project'], lake.projectId)
  requireDataset(lake, path['dataset'])
  sendJson(response, 200, describeDataset(lake.dataset))
}

function describeDataset(name: string) {
  return {name, aclMode: 'public', tags: []}
}
