import type {BreadcrumbList} from 'schema-dts'
import type {View} from '@stepzero/content'
import {absolute} from './absolute.ts'

/** One step of the way from the home page; the visible trail and the data say the same. */
export interface Crumb {
  readonly title: string
  readonly address: string
}

/** The way from the home page to a page. */
export const breadcrumbs = (graph: View, trail: readonly Crumb[]): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: trail.map((crumb, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name: crumb.title,
    item: absolute(graph, crumb.address),
  })),
})
