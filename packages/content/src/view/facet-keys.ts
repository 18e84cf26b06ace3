import {facetKey, type FacetMethod} from './facet.ts'

/** Makes the key of what is asked of the view of one language. */
export type KeyOf = (method: FacetMethod, args: readonly (string | undefined)[]) => string

/** Makes each key anew. */
export const keysIn =
  (language: string): KeyOf =>
  (method, args) =>
    facetKey([language, method, ...args.map((arg) => arg ?? null)])

/** Keys of facets, each made once: pages ask for the same few over and over. */
export class FacetKeys {
  readonly #known = new Map<string, KeyOf>()

  of(language: string): KeyOf {
    let known = this.#known.get(language)
    if (known === undefined) this.#known.set(language, (known = remembering(keysIn(language))))
    return known
  }
}

/** By method, then by the first argument: what is given two is asked for seldom. */
function remembering(make: KeyOf): KeyOf {
  const known = new Map<FacetMethod, Map<string | undefined, string>>()
  return (method, args) => {
    if (args.length > 1) return make(method, args)
    let ofMethod = known.get(method)
    if (ofMethod === undefined) known.set(method, (ofMethod = new Map()))
    const [first] = args
    let key = ofMethod.get(first)
    if (key === undefined) ofMethod.set(first, (key = make(method, args)))
    return key
  }
}
