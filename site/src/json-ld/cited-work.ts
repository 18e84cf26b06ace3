import type {CreativeWork, Organization, Person} from 'schema-dts'
import type {Source, SourceKind} from '@stepzero/content-model'
import type {View} from '@stepzero/content'
import {namedIn} from '../format/creators.ts'
import {absolute} from './absolute.ts'

const TYPE = {
  article: 'Article',
  'article-journal': 'ScholarlyArticle',
  'article-magazine': 'Article',
  'article-newspaper': 'NewsArticle',
  book: 'Book',
  chapter: 'Chapter',
  dataset: 'Dataset',
  interview: 'CreativeWork',
  legislation: 'Legislation',
  'paper-conference': 'ScholarlyArticle',
  'post-weblog': 'BlogPosting',
  regulation: 'Legislation',
  report: 'Report',
  speech: 'CreativeWork',
  standard: 'CreativeWork',
  thesis: 'Thesis',
  webpage: 'WebPage',
} as const satisfies Record<SourceKind, string>

const creators = (source: Source): (Person | Organization)[] =>
  namedIn(source.creators).named.map((creator) =>
    creator.literal === undefined
      ? {
          '@type': 'Person',
          name: [creator.given, creator.family].filter((part) => part !== undefined).join(' '),
        }
      : {'@type': 'Organization', name: creator.literal},
  )

/** A source as the work it is; its page on this site is where the work is described. */
export const citedWork = (graph: View, source: Source): CreativeWork => {
  const address = graph.link(source._id)?.address
  const authors = creators(source)
  const sameAs = [
    ...(source.url === undefined ? [] : [source.url]),
    ...(source.doi === undefined ? [] : [`https://doi.org/${source.doi}`]),
  ]
  return {
    '@type': TYPE[source.kind],
    name: source.title,
    ...(address === undefined ? {} : {mainEntityOfPage: absolute(graph, address)}),
    ...(authors.length === 0 ? {} : {author: authors}),
    ...(source.publisher === undefined
      ? {}
      : {publisher: {'@type': 'Organization', name: source.publisher}}),
    ...(source.issued === undefined ? {} : {datePublished: source.issued}),
    ...(source.archiveUrl === undefined ? {} : {archivedAt: source.archiveUrl}),
    ...(sameAs.length === 0 ? {} : {sameAs: [...new Set(sameAs)]}),
  }
}

/** The works a page cites, in the order of their numbers. */
export const citedWorks = (graph: View, page: string): CreativeWork[] =>
  graph.citations(page).sources.map(({source}) => citedWork(graph, source))
