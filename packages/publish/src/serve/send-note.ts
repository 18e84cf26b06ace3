import type {ServerResponse} from 'node:http'

/** Ends a response with a line of plain text, for answers that are no page of the site. */
export function sendNote(response: ServerResponse, status: number, text: string): void {
  const body = `${text}\n`
  response.statusCode = status
  response.setHeader('Content-Type', 'text/plain; charset=utf-8')
  response.setHeader('Content-Length', Buffer.byteLength(body))
  response.end(body)
}
