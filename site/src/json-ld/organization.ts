import type {Organization} from 'schema-dts'
import type {View} from '@stepzero/content'
import {absolute} from './absolute.ts'

/** The company by name, where it is only pointed at: its own facts stand on the home page. */
export const companyByName = (graph: View): Organization => ({
  '@type': 'Organization',
  '@id': `${absolute(graph, '/')}#organization`,
  name: graph.settings().name,
})

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
