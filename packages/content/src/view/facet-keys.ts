import {facetKey, type FacetCall} from './facet.ts'

/** Keys of facets, each made once: pages ask for the same few over and over. */
export class FacetKeys {
  /** By what is asked and in which language, then by what it is given. */
  readonly #known = new Map<string, Map<string | null | undefined, string>>()

  readonly of = (call: FacetCall): string => {
    const [language, method, first, ...more] = call
    if (more.length > 0) return facetKey(call)
    const name = `${language} ${method}`
    let known = this.#known.get(name)
    if (known === undefined) this.#known.set(name, (known = new Map()))
    let key = known.get(first)
    if (key === undefined) known.set(first, (key = facetKey(call)))
    return key
  }
}
