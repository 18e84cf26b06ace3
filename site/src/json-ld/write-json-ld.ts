import type {Thing} from 'schema-dts'

/**
 * The text of a JSON-LD block: one graph, with every `<` written as an escape, so that nothing in a
 * document can end the script element it stands in.
 */
export const writeJsonLd = (things: readonly (Thing | undefined)[]): string =>
  JSON.stringify({
    '@context': 'https://schema.org',
    '@graph': things.filter((thing) => thing !== undefined),
  }).replaceAll('<', String.raw`\u003c`)
