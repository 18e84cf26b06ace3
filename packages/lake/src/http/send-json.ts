import type {ServerResponse} from 'node:http'

/** Sends a value as JSON and ends the response. */
export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  sendJsonText(response, status, JSON.stringify(value))
}

/** Sends text that is JSON already and ends the response. */
export function sendJsonText(response: ServerResponse, status: number, text: string): void {
  const bytes = Buffer.from(text)
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': bytes.byteLength,
  })
  response.end(bytes)
}

/** Sends JSON that was written in parts, and ends the response. */
export function sendJsonParts(
  response: ServerResponse,
  status: number,
  parts: readonly Uint8Array[],
): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': parts.reduce((sum, part) => sum + part.byteLength, 0),
  })
  for (const part of parts) response.write(part)
  response.end()
}
