import type {View} from '@stepzero/content'
import type {Source} from '@stepzero/content-model'

type Found = {readonly _id: string} | undefined

/** Pages that cite, by the first part of their address. */
const CITING: Readonly<Record<string, (graph: View, slug: string, step?: string) => Found>> = {
  glossary: (graph, slug) => graph.glossaryEntry(slug),
  insights: (graph, slug) => graph.insight(slug),
  journeys: (graph, slug, step) =>
    step === undefined ? graph.journey(slug) : graph.journeyStep(slug, step),
  newsletter: (graph, slug) => graph.newsletterIssue(slug),
  'self-checks': (graph, slug) => graph.selfCheck(slug),
}

/**
 * The sources of a page: all that it cites in the order of their numbers, all that it lists, or the
 * one it is about. None where no page stands.
 *
 * @param page - its address without slashes at the ends, such as `glossary/churn`
 */
export function sourcesAt(graph: View, page = ''): readonly Source[] {
  const [kind = '', slug, step] = page.split('/')
  if (kind === 'sources') return slug === undefined ? listed(graph) : one(graph.source(slug))
  const citing = slug === undefined ? undefined : CITING[kind]?.(graph, slug, step)
  return citing === undefined ? [] : graph.citations(citing._id).sources.map(({source}) => source)
}

const listed = (graph: View) =>
  graph.list('sources').flatMap(({id}) => graph.document('source', id) ?? [])

const one = (source: Source | undefined) => (source === undefined ? [] : [source])
