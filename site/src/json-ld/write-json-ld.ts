import type {Thing} from 'schema-dts'

/** What a page says of itself and of its subject; what it does not know of is left out. */
export type Described = readonly (Thing | undefined)[]

/**
 * The text of a JSON-LD block: one graph, with every `<` written as an escape, so that nothing in a
 * document can end the script element it stands in.
 */
export const writeJsonLd = (things: Described): string =>
  JSON.stringify({
    '@context': 'https://schema.org',
    '@graph': things.filter((thing) => thing !== undefined),
  }).replaceAll('<', String.raw`\u003c`)
