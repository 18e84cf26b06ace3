import type {APIRoute} from 'astro'
import {absolute} from '../../json-ld/absolute.ts'
import {textResponse} from '../../machine/json-response.ts'
import {expiryOf} from '../../machine/security-expiry.ts'

/** Whom to tell about a weakness, as RFC 9116 asks for it. */
export const GET: APIRoute = ({locals: {graph}}) => {
  const {contact, languages} = graph.settings()
  const canonical =
    graph.baseAddress() === undefined
      ? []
      : [`Canonical: ${absolute(graph, '/.well-known/security.txt')}`]
  const lines = [
    `Contact: mailto:${encodeURI(contact.email)}`,
    `Expires: ${expiryOf(graph.today())}`,
    `Preferred-Languages: ${languages.join(', ')}`,
    ...canonical,
  ]
  return textResponse(`${lines.join('\n')}\n`)
}
