import type {WebSite} from 'schema-dts'
import type {View} from '@stepzero/content'
import {absolute} from './absolute.ts'
import {companyByName} from './organization.ts'

/** The site as a whole. */
export const webSite = (graph: View): WebSite => ({
  '@type': 'WebSite',
  '@id': `${absolute(graph, '/')}#site`,
  url: absolute(graph, '/'),
  name: graph.settings().name,
  inLanguage: graph.language,
  publisher: companyByName(graph),
  isAccessibleForFree: true,
})
