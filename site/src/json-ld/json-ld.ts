import type {Thing} from 'schema-dts'

/** What a page says of itself and of its subject; what it does not know of is left out. */
export type Described = readonly (Thing | undefined)[]

/** Everything that a page says to machines, as one graph. */
export const jsonLd = (things: Described) => ({
  '@context': 'https://schema.org',
  '@graph': things.filter((thing) => thing !== undefined),
})
