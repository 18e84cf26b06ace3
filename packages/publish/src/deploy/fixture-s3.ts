import {hash} from 'node:crypto'
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'

/** One object as the store keeps it. */
export interface FixtureObject {
  readonly content: Buffer
  readonly type: string
  readonly cacheControl: string
  readonly location: string | undefined
}

/** A store on this machine that speaks as much of Amazon's protocol as a deployment uses. */
export interface FixtureS3 extends AsyncDisposable {
  readonly address: string
  readonly objects: Map<string, FixtureObject>
  /** What was asked, in order: `PUT a/index.html`. */
  readonly requests: string[]
  /** Answers a request with an error of the protocol, while it says so. */
  refuse: (method: string, key: string) => readonly [status: number, code: string] | undefined
}

/** How many keys a list gives at once, so that there is more than one page of them. */
const PAGE = 3

/** Starts such a store, with one bucket called `site`. */
export async function startS3(): Promise<FixtureS3> {
  const objects = new Map<string, FixtureObject>()
  const requests: string[] = []
  const store: {refuse: FixtureS3['refuse']} = {refuse: () => undefined}
  const server = createServer((request, response) => {
    void answer(request, response, objects, requests, store)
  })
  const {promise, resolve} = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', () => resolve())
  await promise
  const place = server.address()
  const port = typeof place === 'object' && place !== null ? place.port : 0
  return Object.assign(store, {
    address: `http://127.0.0.1:${port}`,
    objects,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      const closed = Promise.withResolvers<void>()
      server.close(() => closed.resolve())
      await closed.promise
    },
  })
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  objects: Map<string, FixtureObject>,
  requests: string[],
  {refuse}: {readonly refuse: FixtureS3['refuse']},
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const [, bucket = '', ...rest] = url.pathname.split('/')
  const key = decodeURIComponent(rest.join('/'))
  const method = request.method ?? ''
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  requests.push(`${method} ${key}`)
  const signed =
    request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=known/') ?? false
  const refused = signed ? refuse(method, key) : ([403, 'InvalidAccessKeyId'] as const)
  if (refused !== undefined) return fail(response, ...refused)
  if (bucket !== 'site') return fail(response, 404, 'NoSuchBucket')
  if (method === 'GET' && key === '') return list(response, url, objects)
  const stored = objects.get(key)
  if (method === 'GET') {
    if (stored === undefined) return fail(response, 404, 'NoSuchKey')
    response.setHeader('content-type', stored.type).end(stored.content)
  } else if (method === 'PUT') {
    const content = Buffer.concat(chunks)
    const location = request.headers['x-amz-website-redirect-location']
    objects.set(key, {
      content,
      type: request.headers['content-type'] ?? '',
      cacheControl: request.headers['cache-control'] ?? '',
      location: typeof location === 'string' ? location : undefined,
    })
    response.setHeader('etag', `"${hash('md5', content)}"`).end()
  } else if (method === 'DELETE') {
    objects.delete(key)
    response.writeHead(204).end()
  } else fail(response, 405, 'MethodNotAllowed')
}

function list(response: ServerResponse, url: URL, objects: FixtureS3['objects']): void {
  const prefix = url.searchParams.get('prefix') ?? ''
  const from = url.searchParams.get('continuation-token') ?? ''
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > from).sort()
  const page = keys.slice(0, PAGE)
  const more = keys.length > page.length
  const contents = page.map((key) => {
    const content = objects.get(key)?.content ?? Buffer.alloc(0)
    return `<Contents><Key>${key}</Key><Size>${content.length}</Size><ETag>&quot;${hash('md5', content)}&quot;</ETag></Contents>`
  })
  const token = more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''
  response
    .setHeader('content-type', 'application/xml')
    .end(
      `<?xml version="1.0"?><ListBucketResult><IsTruncated>${more}</IsTruncated>${token}${contents.join('')}</ListBucketResult>`,
    )
}

function fail(response: ServerResponse, status: number, code: string): void {
  response
    .writeHead(status, {'content-type': 'application/xml'})
    .end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}.</Message></Error>`)
}
