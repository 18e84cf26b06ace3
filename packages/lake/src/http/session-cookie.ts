import type {IncomingMessage, ServerResponse} from 'node:http'

/** Named with the port: browsers keep one jar for all ports of a host. */
function cookieName(port: number): string {
  return `stepzero_session_${port}`
}

/** The secret of the session cookie that a request carries. */
export function readSessionCookie(request: IncomingMessage, port: number): string | undefined {
  const prefix = `${cookieName(port)}=`
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim())
  const found = pairs.filter((pair) => pair.startsWith(prefix))
  // Two of one name were not both set by us, and nobody can tell which one was.
  return found.length === 1 ? found[0]?.slice(prefix.length) : undefined
}

/** Host-only: without a domain, the cookie goes to this host alone. */
export function setSessionCookie(
  response: ServerResponse,
  port: number,
  secret: string,
  maxAgeMs: number,
): void {
  const seconds = Math.floor(maxAgeMs / 1000)
  const rest = `Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict`
  response.setHeader('set-cookie', `${cookieName(port)}=${secret}; ${rest}`)
}
