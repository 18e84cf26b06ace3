import type {FileFacts, Use} from './inspect/file-facts.ts'

/**
 * Facts as they are kept for as long as a site is followed: without lines, each address once, and
 * none of the page's own text, which a slice of a string would hold on to.
 */
export class FactKeeper {
  readonly #uses = new Map<string, Use>()

  keep({bytes, notes, redirects, storage, page, loads: all}: FileFacts): FileFacts {
    const facts = {bytes, notes, storage, ...(redirects === undefined ? {} : {redirects})}
    const loads = all.map(({what, value}) => ({what, ...this.#use(value)}))
    if (page === undefined) return {...facts, loads}
    const links = [...new Set(page.links.map(({value}) => this.#use(value)))]
    const ids = page.ids.map((id) => this.#use(id).value)
    return {...facts, loads, page: {...page, links, ids, words: []}}
  }

  #use(value: string): Use {
    const known = this.#uses.get(value)
    if (known !== undefined) return known
    // A copy: a slice would keep the whole page in memory.
    const own = Buffer.from(value).toString()
    const use = {value: own}
    this.#uses.set(own, use)
    return use
  }
}
