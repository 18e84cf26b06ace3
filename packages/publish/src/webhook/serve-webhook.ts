import type {IncomingMessage, ServerResponse} from 'node:http'
import {listenHere, type SiteServer} from '../serve/listen-here.ts'
import {nodeHttp} from '../serve/node-http.ts'
import {DeliveryJudge, type Delivery} from './judge-delivery.ts'

/** What there is to say to {@link serveWebhook}. */
export interface WebhookOptions {
  readonly port: number
  /** The secret that the lake signs with. */
  readonly secret: string
  /** Hears that something published may have changed; what, the lake is asked. */
  readonly onEdit: () => void
  readonly onError?: ((error: unknown) => void) | undefined
}

/** Far more than a projection of one document needs. */
const BODY_MAX = 1_048_576

const ANSWERS: Readonly<Record<Delivery, readonly [status: number, text: string]>> = {
  genuine: [202, 'Heard.'],
  unsigned: [401, 'This delivery carries no signature.'],
  forged: [401, 'The signature of this delivery is not right.'],
  stale: [401, 'This delivery is older than five minutes, or from the future.'],
  replayed: [409, 'This delivery was heard before.'],
}

/**
 * Listens for the signed webhook of a hosted lake. A delivery only says that there is something to
 * read: nothing in it is believed, and it is refused unless signed, fresh and never seen.
 *
 * @throws {@link ListenError} if the port is taken
 * @public
 */
export async function serveWebhook(options: WebhookOptions): Promise<SiteServer> {
  const judge = new DeliveryJudge(options.secret)
  const server = nodeHttp().createServer((request, response) => {
    answer(request, response, judge, options).catch((error: unknown) => {
      options.onError?.(error)
      if (!response.headersSent) say(response, 500, 'The delivery could not be read.')
      else response.destroy()
    })
  })
  return listenHere(server, options.port)
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  judge: DeliveryJudge,
  {onEdit}: WebhookOptions,
): Promise<void> {
  if (request.method !== 'POST') {
    response.setHeader('allow', 'POST')
    say(response, 405, 'Only deliveries of a webhook are taken here.')
    return
  }
  const body = await readBody(request)
  if (body === undefined) {
    // The rest of it is not read, so the connection can carry nothing after it.
    response.setHeader('connection', 'close')
    say(response, 413, 'This delivery is too long.')
    return
  }
  const {SIGNATURE_HEADER_NAME} = await import('@sanity/webhook')
  const header = request.headers[SIGNATURE_HEADER_NAME]
  const delivery = await judge.judge(body, [header].flat()[0], Date.now())
  say(response, ...ANSWERS[delivery])
  if (delivery === 'genuine') onEdit()
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > BODY_MAX) return undefined
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString()
}

function say(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    .end(`${text}\n`)
}
