import type {View} from '@stepzero/content'
import {formatNumber} from '../format/number.ts'
import {wordsFor, type Words} from '../words/words.ts'

/** What one kind of page weighs, in words. */
export interface WeightRow {
  readonly kind: string
  readonly pages: string
  readonly median: string
  readonly largest: string
  readonly medianInAll: string
  readonly largestInAll: string
  readonly largestPage: string
}

const KINDS = {
  glossary: 'glossary',
  insights: 'insights',
  newsletter: 'newsletter',
  'self-checks': 'selfChecks',
  journeys: 'journeys',
  sources: 'sources',
  people: 'people',
} as const satisfies Record<string, keyof Words['kinds']>

/** The weight of pages by kind, those that stand alone last. */
export function weightRows(graph: View): WeightRow[] {
  const words = wordsFor(graph.language)
  const size = (bytes: number): string =>
    words.trust.weights.kilobytes(formatNumber(Math.ceil(bytes / 100) / 10, graph.language))
  return graph
    .weights()
    .toSorted((a, b) => Number(a.kind === '') - Number(b.kind === ''))
    .map((weight) => ({
      kind: isKind(weight.kind) ? words.kinds[KINDS[weight.kind]] : words.trust.weights.other,
      pages: formatNumber(weight.pages, graph.language),
      median: size(weight.median),
      largest: size(weight.largest),
      medianInAll: size(weight.medianInAll),
      largestInAll: size(weight.largestInAll),
      largestPage: weight.largestPage,
    }))
}

const isKind = (kind: string): kind is keyof typeof KINDS => Object.hasOwn(KINDS, kind)
