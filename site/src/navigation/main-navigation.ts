import type {View} from '@stepzero/content'
import {here} from '../base.ts'
import type {Words} from '../words/words.ts'
import {shownLink, type ShownLink} from './site-link.ts'

/** The parts of the site, in the order a reader meets them. */
const PARTS = [
  ['journeys', '/journeys/', 'journeys'],
  ['glossary', '/glossary/', 'glossary'],
  ['insights', '/insights/', 'insights'],
  ['self-checks', '/self-checks/', 'selfChecks'],
  ['newsletter', '/newsletter/', 'newsletter'],
  ['sources', '/sources/', 'sources'],
] as const

/** The main links: as the settings name them, or every part that holds something. */
export const mainNavigation = (graph: View, words: Words): readonly ShownLink[] => {
  const chosen = graph.settings().navigation
  if (chosen.length > 0) return chosen.flatMap((link) => shownLink(link, graph) ?? [])
  return partsOfSite(graph, words)
}

/** Every part of the site that holds something. */
export const partsOfSite = (graph: View, words: Words): readonly ShownLink[] =>
  PARTS.filter(([kind]) => graph.hasAny(kind)).map(([, address, word]) => ({
    label: words.kinds[word],
    href: here(address),
  }))
