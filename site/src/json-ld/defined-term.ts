import type {DefinedTerm, DefinedTermSet} from 'schema-dts'
import type {Card, View} from '@stepzero/content'
import {absolute} from './absolute.ts'
import {companyByName} from './organization.ts'

const setId = (graph: View): string => `${absolute(graph, '/glossary/')}#set`

/** One term: what the index, the entry and `/glossary.json` say of it is the same object. */
export const definedTerm = (
  graph: View,
  entry: Pick<Card, 'title' | 'aliases' | 'summary' | 'address'>,
): DefinedTerm => ({
  '@type': 'DefinedTerm',
  '@id': `${absolute(graph, entry.address)}#term`,
  name: entry.title,
  ...(entry.aliases.length === 0 ? {} : {alternateName: [...entry.aliases]}),
  description: entry.summary,
  url: absolute(graph, entry.address),
  inDefinedTermSet: setId(graph),
})

/** The glossary as a set of terms. */
export const definedTermSet = (
  graph: View,
  name: string,
  entries: readonly Card[],
): DefinedTermSet => ({
  '@type': 'DefinedTermSet',
  '@id': setId(graph),
  name,
  url: absolute(graph, '/glossary/'),
  inLanguage: graph.language,
  publisher: companyByName(graph),
  hasDefinedTerm: entries.map((entry) => definedTerm(graph, entry)),
})
