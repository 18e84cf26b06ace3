import {SESSION_MS} from '../../identity/sessions.ts'
import type {Endpoint} from '../exchange.ts'
import {LOGIN_PAGE, LOGIN_POLICY, LOGIN_SCRIPT, LOGIN_STYLE} from '../pages/login-page.ts'
import {readJsonBody} from '../read-json-body.ts'
import {notLoggedIn} from '../refusal.ts'
import {requireOwnOrigin} from '../request-origin.ts'
import {sendJson} from '../send-json.ts'
import {setSessionCookie} from '../session-cookie.ts'

/** The page behind a sign-in link; to open it changes nothing. */
export const loginPage: Endpoint = ({response}) => {
  response.setHeader('content-security-policy', LOGIN_POLICY)
  response.setHeader('referrer-policy', 'no-referrer')
  response.writeHead(200, {'content-type': 'text/html; charset=utf-8'}).end(LOGIN_PAGE)
}

export const loginScript: Endpoint = ({response}) => {
  response.writeHead(200, {'content-type': 'text/javascript; charset=utf-8'}).end(LOGIN_SCRIPT)
}

export const loginStyle: Endpoint = ({response}) => {
  response.writeHead(200, {'content-type': 'text/css; charset=utf-8'}).end(LOGIN_STYLE)
}

/** Uses a sign-in link up and begins a session. */
export const signIn: Endpoint = async ({request, response, lake, port}) => {
  requireOwnOrigin(request)
  const {secret} = await readJsonBody(request)
  if (typeof secret !== 'string' || !lake.signInLinks.redeem(secret)) throw notLoggedIn()
  setSessionCookie(response, port, lake.sessions.begin(), SESSION_MS)
  sendJson(response, 200, {})
}

/** Ends the session, and whatever it holds open. Without one there is nothing to end. */
export const signOut: Endpoint = ({response, lake, caller, port}) => {
  // To others the cookie is not even cleared: a page on another port could sign somebody out.
  if (caller.credential !== undefined) {
    lake.sessions.end(caller.credential)
    lake.connections.endThoseOf(caller.credential)
    setSessionCookie(response, port, '', 0)
  }
  sendJson(response, 200, {})
}
