import {ADMINISTRATOR} from '../../identity/caller.ts'
import {describeRole} from '../../identity/describe-role.ts'
import {requireLogin} from '../require-role.ts'
import type {Endpoint} from '../exchange.ts'
import {refusal} from '../refusal.ts'
import {sendJson} from '../send-json.ts'

/** The one project there is, in a list. */
export const projects: Endpoint = ({response, lake, caller}) => {
  requireLogin(caller)
  sendJson(response, 200, [describeProject(lake.projectId)])
}

/** The one project there is. */
export const project: Endpoint = ({response, lake, caller, path}) => {
  requireLogin(caller)
  requireProject(path['project'], lake.projectId)
  sendJson(response, 200, describeProject(lake.projectId))
}

/** Refuses any project but the lake's own. */
export function requireProject(asked: string | undefined, own: string): void {
  if (asked !== own) throw refusal(404, `Project "${asked ?? ''}" not found`)
}

function describeProject(id: string) {
  return {
    id,
    displayName: id,
    studioHost: null,
    organizationId: null,
    isBlocked: false,
    isDisabled: false,
    metadata: {},
    members: [
      {
        id: ADMINISTRATOR.id,
        role: ADMINISTRATOR.access,
        roles: [describeRole('administrator')],
        isRobot: false,
        isCurrentUser: false,
      },
    ],
    features: [],
  }
}
