import type {IncomingMessage} from 'node:http'
import {refusal} from './refusal.ts'

/**
 * Refuses a request that was meant for another host. A page whose own name was made to resolve to
 * 127.0.0.1 sends that name here, and is turned away.
 */
export function requireOwnHost(request: IncomingMessage, port: number): void {
  const host = request.headers.host
  const names = ['127.0.0.1', 'localhost']
  const own = names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]))
  if (host !== undefined && own.includes(host)) return
  throw refusal(421, `This lake answers for ${own.join(' and ')} only.`)
}
