import {describeRole, isRole, permissionsOf, ROLES} from '../../identity/describe-role.ts'
import {requireLogin} from '../require-role.ts'
import type {Endpoint} from '../exchange.ts'
import {requireDataset} from '../lake-services.ts'
import {sendJson} from '../send-json.ts'
import {requireProject} from './projects.ts'

/** What a Studio asks when it starts, where a lake of one's own has a short and true answer. */

/** What the user may do with which documents: this is what lets the Studio edit. */
export const accessList: Endpoint = ({response, lake, caller, path}) => {
  requireLogin(caller)
  requireProject(path['project'], lake.projectId)
  requireDataset(lake, path['dataset'])
  const permissions = isRole(caller.access) ? permissionsOf(caller.access) : []
  sendJson(response, 200, [{filter: '_id in path("**")', permissions}])
}

/** Permissions beyond those on documents: there are none. */
export const grants: Endpoint = ({response, lake, caller, path}) => {
  requireLogin(caller)
  requireProject(path['project'], lake.projectId)
  sendJson(response, 200, {})
}

/** The roles there are. */
export const roles: Endpoint = ({response, lake, caller, path}) => {
  requireLogin(caller)
  requireProject(path['project'], lake.projectId)
  const {projectId} = lake
  const common = {projectId, isCustom: false, appliesToUsers: true, appliesToRobots: true}
  sendJson(
    response,
    200,
    ROLES.map((role) => ({...describeRole(role), ...common, grants: {}})),
  )
}

/** The Studios that are deployed with the project: none is known here. */
export const userApplications: Endpoint = ({response, lake, caller, path}) => {
  requireLogin(caller)
  requireProject(path['project'], lake.projectId)
  sendJson(response, 200, [])
}

/** What a plan of the hosted lake adds. */
export const features: Endpoint = ({response}) => sendJson(response, 200, [])

/** Nothing is told to anyone. */
export const telemetryStatus: Endpoint = ({response}) => {
  sendJson(response, 200, {status: 'denied'})
}

/** News of the maker of the Studio. */
export const announcements: Endpoint = ({response}) => sendJson(response, 200, [])

/** Other ways to sign in: there are none but the link. */
export const authProviders: Endpoint = ({response}) => {
  sendJson(response, 200, {providers: [], thirdPartyLogin: false, sso: {saml: false}})
}

/** Whether somebody is signed in, and who. */
export const authId: Endpoint = ({response, caller}) => {
  requireLogin(caller)
  sendJson(response, 200, {id: caller.id})
}
