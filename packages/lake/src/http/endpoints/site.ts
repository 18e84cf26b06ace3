import type {SiteDesk} from '../../site-desk.ts'
import type {Endpoint} from '../exchange.ts'
import type {LakeServices} from '../lake-services.ts'
import {readJsonBody} from '../read-json-body.ts'
import {refusal, unknownEndpoint} from '../refusal.ts'
import {requireLogin} from '../require-role.ts'
import {sendJson} from '../send-json.ts'

/** How the site stands, for whoever may see drafts. */
export const siteStatus: Endpoint = async ({response, lake, caller}) => {
  const site = siteOf(lake)
  requireLogin(caller)
  sendJson(response, 200, await site.status())
}

/** A fresh link to the preview, for whoever may see drafts; each lets in once. */
export const previewLink: Endpoint = async ({request, response, lake, caller}) => {
  const site = siteOf(lake)
  requireLogin(caller)
  const {document} = await readJsonBody(request)
  if (document !== undefined && typeof document !== 'string') {
    throw refusal(400, 'The document is named by its id.')
  }
  const link = site.previewLink(document)
  if (link === undefined) throw refusal(503, 'No preview runs.')
  sendJson(response, 200, {link})
}

function siteOf({site}: LakeServices): SiteDesk {
  if (site === undefined) throw unknownEndpoint()
  return site
}
