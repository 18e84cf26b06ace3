import type {Organization, Person as SchemaPerson} from 'schema-dts'
import type {Person} from '@stepzero/content-model'
import type {View} from '@stepzero/content'
import {absolute} from './absolute.ts'
import {companyByName} from './organization.ts'

/** Somebody as a Person, a desk as an Organization that belongs to the company. */
export const author = (graph: View, person: Person): SchemaPerson | Organization => {
  const address = graph.link(person._id)?.address
  const shared = {
    name: person.title,
    ...(address === undefined
      ? {}
      : {'@id': `${absolute(graph, address)}#who`, url: absolute(graph, address)}),
    ...(person.sameAs.length === 0 ? {} : {sameAs: person.sameAs}),
  }
  return person.kind === 'desk'
    ? {'@type': 'Organization', ...shared, parentOrganization: companyByName(graph)}
    : {'@type': 'Person', ...shared, worksFor: companyByName(graph)}
}

/** The author of a page by reference; undefined if that person is not on the site. */
export const authorOf = (
  graph: View,
  reference: {readonly _ref: string} | undefined,
): SchemaPerson | Organization | undefined => {
  const person = reference && graph.document('person', reference._ref)
  return person && author(graph, person)
}
