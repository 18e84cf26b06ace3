/** How long after a vain attempt the lake is asked again whether it is there. */
const ASK_AGAIN_MS = 500

/** A read that fails this often although the lake answers others is given up. */
const ATTEMPTS = 4

/** What a request is as it stands in the arguments of `fetch`. */
interface Asked {
  readonly url: URL
  readonly method: string
  readonly body: unknown
  readonly signal: AbortSignal | undefined
}

type Send = () => Promise<Response>

/**
 * Makes requests wait for a lake that is away, instead of failing.
 *
 * A Studio tries a read a few times within seconds, and where the lake still does not answer (it is
 * being started again, say) the tool that asked crashes, and takes along what was typed and not yet
 * saved. Here such a request is sent again as soon as the lake answers. A write is sent again only
 * if it names its transaction, which the lake does at most once; it is never given up, because the
 * Studio throws away what was typed when the first save of a draft fails.
 *
 * @param isThere - asks the lake, and rejects while it is away
 */
export const waitForLake = (isThere: Send) => {
  let returning: Promise<void> | undefined
  const untilThere = (): Promise<void> => {
    returning ??= askUntilAnswered(isThere).finally(() => (returning = undefined))
    return returning
  }
  return async (asked: Asked, send: Send): Promise<Response> => {
    if (!canBeSentAgain(asked)) return send()
    for (let failures = 0; ; failures += 1) {
      try {
        const response = await send()
        return failures === 0 ? response : await orDoneBefore(response, asked)
      } catch (error) {
        // `fetch` reports a connection that failed as a TypeError, and nothing else as one.
        if (!(error instanceof TypeError)) throw error
        if (failures + 1 >= ATTEMPTS && transactionOf(asked) === undefined) throw error
        if (failures > 0) await unlessCalledOff(pause(), asked.signal)
        await unlessCalledOff(untilThere(), asked.signal)
      }
    }
  }
}

const askUntilAnswered = async (isThere: Send): Promise<void> => {
  for (;;) {
    const answer = await isThere().catch(() => undefined)
    if (answer !== undefined) return
    await pause()
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS))

const unlessCalledOff = async (wait: Promise<void>, signal?: AbortSignal): Promise<void> => {
  signal?.throwIfAborted()
  const {promise, reject} = Promise.withResolvers<never>()
  const stop = () => reject(signal?.reason)
  signal?.addEventListener('abort', stop, {once: true})
  await Promise.race([wait, promise]).finally(() => signal?.removeEventListener('abort', stop))
}

const canBeSentAgain = (asked: Asked): boolean => {
  // What is not the lake's (how the site stands, say) is no reason to wait for it.
  if (!/^\/v[\dX]/u.test(asked.url.pathname)) return false
  if (asked.method === 'GET' || asked.method === 'HEAD') return true
  if (asked.method !== 'POST' || typeof asked.body !== 'string') return false
  if (asked.url.pathname.includes('/data/query/')) return true
  return transactionOf(asked) !== undefined
}

/** The id that a write gives its transaction. */
const transactionOf = ({url, body}: Asked): string | undefined => {
  if (!/\/data\/(?:actions|mutate)\//.test(url.pathname) || typeof body !== 'string')
    return undefined
  const {transactionId} = recordIn(body)
  return typeof transactionId === 'string' ? transactionId : undefined
}

/**
 * The lake refuses a transaction that it has done: of one that was sent again this means that the
 * connection failed between the doing and the answer.
 */
const orDoneBefore = async (response: Response, asked: Asked): Promise<Response> => {
  const transactionId = response.status === 409 ? transactionOf(asked) : undefined
  if (transactionId === undefined) return response
  const {error} = recordIn(await response.clone().text())
  const isDone =
    typeof error === 'object' &&
    error !== null &&
    'type' in error &&
    error.type === 'transactionExistsError'
  return isDone ? Response.json({transactionId, results: []}) : response
}

const recordIn = (text: string): Record<string, unknown> => {
  const value: unknown = JSON.parse(text)
  return typeof value === 'object' && value !== null ? {...value} : {}
}
