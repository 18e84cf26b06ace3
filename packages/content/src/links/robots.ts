import type {Silence} from './ask.ts'
import {robotsRules} from './robots-rules.ts'
import type {Visitor} from './visitor.ts'

/** The name by which a `robots.txt` may speak of us. */
export const ROBOT = 'Stepzero'

const REDIRECTS = 5
/** As much as anyone has to read of a `robots.txt`, in bytes. */
const READ = 500 * 1024

type Rules = (url: URL) => Silence | undefined

/** Knows what each host wants to be asked: its `robots.txt` is read once. */
export class Robots {
  readonly #visitor: Visitor
  readonly #rules = new Map<string, Promise<Rules>>()

  constructor(visitor: Visitor) {
    this.#visitor = visitor
  }

  /** Why an address may not be asked; undefined if it may. */
  async objection(url: URL): Promise<Silence | undefined> {
    const {origin} = url
    const rules = this.#rules.get(origin) ?? this.#read(origin)
    this.#rules.set(origin, rules)
    return (await rules)(url)
  }

  async #read(origin: string): Promise<Rules> {
    let url = new URL('/robots.txt', origin)
    for (let hop = 0; hop <= REDIRECTS; hop++) {
      const outcome = await this.#visitor.read(url, READ)
      // A host that does not exist has no rules either: its addresses fail in the same way.
      if (!('status' in outcome)) return () => (outcome.code === 'ENOTFOUND' ? undefined : outcome)
      const {status, headers, body} = outcome
      if (status >= 200 && status < 300) return this.#parse(origin, body)
      if (status === 429 || status >= 500) {
        return () => ({code: 'ROBOTS', reason: `is on a host whose robots.txt answers ${status}`})
      }
      const next = status < 400 ? URL.parse(headers.location ?? '', url) : null
      if (next === null || !/^https?:$/.test(next.protocol)) return () => undefined
      url = next
    }
    return () => undefined
  }

  #parse(origin: string, text: string): Rules {
    const {allows, crawlDelay} = robotsRules(text, ROBOT)
    if (crawlDelay !== undefined) this.#visitor.slowDown(new URL(origin), crawlDelay * 1000)
    return ({pathname, search}) =>
      allows(`${pathname}${search}`)
        ? undefined
        : {code: 'ROBOTS', reason: 'may not be asked by programs, as its robots.txt says'}
  }
}
