import {hash, randomBytes} from 'node:crypto'
import type {IncomingMessage} from 'node:http'

/** How long a link lets in whoever opens it first. */
const LINK_LIFE = 10 * 60 * 1000

/** More than any house has browsers; the oldest is forgotten. */
const SESSIONS_MAX = 100

interface Invitation {
  readonly to: string
  readonly until: number
}

/** What somebody is given who came by a link. */
export interface Entrance {
  readonly to: string
  readonly cookie: string | undefined
}

/**
 * Who may see a preview: whoever opened a link that was made for it, once and in time. Keys and
 * sessions are 256 random bits each, kept only as hashes and looked up by them, so that neither
 * memory nor timing tells what they are. They end with the process.
 */
export class PreviewAccess {
  readonly #cookie: string
  readonly #now: () => number
  readonly #invitations = new Map<string, Invitation>()
  readonly #sessions = new Set<string>()

  /** @param port - part of the name of the cookie: cookies ignore ports */
  constructor(port: number, now: () => number) {
    this.#cookie = `stepzero-preview-${port}`
    this.#now = now
  }

  /** Makes the key of a link to an address of the site. */
  invite(to: string): string {
    for (const [key, {until}] of this.#invitations) {
      if (until < this.#now()) this.#invitations.delete(key)
    }
    const key = secret()
    this.#invitations.set(digest(key), {to, until: this.#now() + LINK_LIFE})
    return key
  }

  /**
   * Takes the key of a link: where it leads, and the cookie to set for who has no session yet; or
   * undefined.
   */
  enter(key: string, request: IncomingMessage): Entrance | undefined {
    const invitation = this.#invitations.get(digest(key))
    this.#invitations.delete(digest(key))
    if (invitation === undefined || invitation.until < this.#now()) return undefined
    // The Studio asks for a link whenever it shows a page: each as a session would push others out.
    if (this.isKnown(request)) return {to: invitation.to, cookie: undefined}
    const session = secret()
    this.#sessions.add(digest(session))
    const [oldest] = this.#sessions
    if (this.#sessions.size > SESSIONS_MAX && oldest !== undefined) this.#sessions.delete(oldest)
    const cookie = `${this.#cookie}=${session}; Path=/; HttpOnly; SameSite=Strict`
    return {to: invitation.to, cookie}
  }

  /** Whether a request carries the cookie of a session. */
  isKnown(request: IncomingMessage): boolean {
    return (request.headers.cookie ?? '').split(';').some((pair) => {
      const [name, value = ''] = pair.trim().split('=')
      return name === this.#cookie && this.#sessions.has(digest(value))
    })
  }
}

/**
 * Whether a browser asks on behalf of the preview itself, or to show it: another port of this
 * machine counts as the same site and is still somebody else, who may show a page in a frame and
 * read nothing.
 */
export function isOwnRequest({headers}: IncomingMessage): boolean {
  const site = headers['sec-fetch-site']
  if (site === undefined || site === 'same-origin' || site === 'none') return true
  return site === 'same-site' && headers['sec-fetch-mode'] === 'navigate'
}

const secret = (): string => randomBytes(32).toString('base64url')
const digest = (text: string): string => hash('sha256', text)
