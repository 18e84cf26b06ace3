import {ask, NOT_PUBLIC, type Answer, type AskOptions, type Outcome, type Silence} from './ask.ts'
import {isLasting} from './say-failure.ts'
import {Turns} from './turns.ts'

/** How to behave at the hosts of others. Times are in milliseconds. */
export interface Manners extends AskOptions {
  /** How many hosts are asked side by side. */
  readonly hosts: number
  /** Between two requests at one host. */
  readonly pause: number
  /** How often one address is asked. */
  readonly tries: number
  /** Before the second try; before the third it is twice that. */
  readonly backoff: number
  /** The longest `Retry-After` that is waited for. */
  readonly longestWait: number
}

/** After so many requests in a row without any answer, a host is not asked again in this run. */
const SILENCES = 6

/** Asks hosts, politely, and again where that may help. */
export class Visitor {
  readonly #manners: Manners
  readonly #turns: Turns
  /** Hosts that are not to be asked again, and why. */
  readonly #closed = new Map<string, Silence>()
  readonly #silences = new Map<string, number>()

  constructor(manners: Manners) {
    this.#manners = manners
    this.#turns = new Turns(manners)
  }

  /** Asks with HEAD first, and with GET where HEAD brings nothing that is certain. */
  visit(url: URL): Promise<Outcome> {
    return this.#ask(url, true, 0)
  }

  /** Reads the beginning of a file. */
  read(url: URL, keep: number): Promise<Outcome> {
    return this.#ask(url, false, keep)
  }

  /** Leaves a host more time between two requests. */
  slowDown({host}: URL, pause: number): void {
    this.#turns.slowDown(host, Math.min(pause, this.#manners.longestWait))
  }

  async #ask(url: URL, headFirst: boolean, keep: number): Promise<Outcome> {
    const {host} = url
    for (let attempt = 1; ; attempt++) {
      const method = headFirst && attempt === 1 ? 'HEAD' : 'GET'
      const outcome = await this.#turns.take(host, async () => {
        const closed = this.#closed.get(host)
        if (closed !== undefined) return closed
        const outcome = await ask(url, {method, keep}, this.#manners)
        this.#note(host, outcome)
        return outcome
      })
      if (this.#closed.has(host) || attempt >= this.#manners.tries) return outcome
      const wait = this.#waitAfter(outcome, attempt, method)
      if (wait === undefined) return outcome
      this.#turns.delay(host, wait)
    }
  }

  /** Sees whether the host is to be left alone from now on. */
  #note(host: string, outcome: Outcome): void {
    if ('status' in outcome) {
      this.#silences.delete(host)
      const wait = retryAfter(outcome)
      if (wait <= this.#manners.longestWait) return
      this.#close(host, `asks to be left alone for ${Math.ceil(wait / 1000)} seconds`)
    } else {
      const count = (this.#silences.get(host) ?? 0) + 1
      this.#silences.set(host, count)
      if (count < SILENCES || outcome.code === 'ENOTFOUND') return
      this.#close(host, `is on a host that did not answer ${SILENCES} times in a row`)
    }
  }

  #close(host: string, reason: string): void {
    this.#closed.set(host, {code: 'LEFT_ALONE', reason})
  }

  /** How long to wait before the next try; undefined where another would bring nothing new. */
  #waitAfter(outcome: Outcome, attempt: number, method: 'HEAD' | 'GET'): number | undefined {
    const backoff = this.#manners.backoff * 2 ** (attempt - 1)
    if ('status' in outcome) {
      const {status} = outcome
      if (status < 400) return undefined
      if (status === 429 || status >= 500) {
        return status === 501 && method === 'HEAD' ? 0 : Math.max(backoff, retryAfter(outcome))
      }
      return method === 'HEAD' ? 0 : undefined
    }
    if (outcome.code === NOT_PUBLIC || isLasting(outcome.code)) return undefined
    return outcome.code === 'ENOTFOUND' && attempt > 1 ? undefined : backoff
  }
}

/** What `Retry-After` of a refusal says, as seconds or as a date. */
function retryAfter({status, headers}: Answer): number {
  const said = headers['retry-after']
  if (said === undefined || (status !== 429 && status !== 503)) return 0
  const seconds = Number(said)
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(said) - Date.now()
  return Number.isFinite(wait) ? Math.max(0, wait) : 0
}
