import type {Organization} from 'schema-dts'
import type {View} from '@stepzero/content'
import {absolute} from './absolute.ts'

/** The company behind the site. */
export const organization = (graph: View): Organization => {
  const settings = graph.settings()
  return {
    '@type': 'Organization',
    '@id': `${absolute(graph, '/')}#organization`,
    name: settings.name,
    url: absolute(graph, '/'),
    email: settings.contact.email,
  }
}
