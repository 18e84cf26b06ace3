import type {TrustFacts, View} from '@stepzero/content'
import {formatDate} from '../format/date.ts'
import {formatNumber} from '../format/number.ts'
import {wordsFor} from '../words/words.ts'

/** One line of the report: what was counted, how many, and what to know about it. */
export interface LedgerRow {
  readonly label: string
  readonly figure: string
  readonly note?: string | undefined
}

/** A part of the report whose lines are figures. */
export interface LedgerPart {
  readonly id: string
  readonly title: string
  readonly rows: readonly LedgerRow[]
}

/** The parts of the report that are counts, as page and text twin both show them. */
export function ledgerOf(graph: View): LedgerPart[] {
  const {trust: words} = wordsFor(graph.language)
  const trust = graph.trust()
  return [
    ...gatePart(graph),
    {id: 'sources', title: words.sources.title, rows: sourceRows(graph, trust)},
    {
      id: 'claims',
      title: words.claims.title,
      rows: [
        row(graph, words.claims.citations, trust.claims.citations),
        row(graph, words.claims.uncited, trust.claims.uncited, words.claims.uncitedNote),
        row(graph, words.claims.declared, trust.claims.declared),
        row(graph, words.claims.current, trust.claims.current),
        row(graph, words.claims.superseded, trust.claims.superseded),
        row(graph, words.claims.withdrawn, trust.claims.withdrawn),
      ],
    },
    {
      id: 'reviews',
      title: words.reviews.title,
      rows: [
        row(graph, words.reviews.pages, trust.reviews.pages),
        row(graph, words.reviews.inTime, trust.reviews.inTime),
        row(graph, words.reviews.due, trust.reviews.due.length),
        row(graph, words.reviews.never, trust.reviews.never),
      ],
    },
  ]
}

function gatePart(graph: View): LedgerPart[] {
  const {trust: words} = wordsFor(graph.language)
  const proof = graph.proof()
  if (proof === undefined) return []
  const {gate} = words
  const links = proof.ownLinks + proof.foreignLinks
  const foreign = formatNumber(proof.foreignLinks, graph.language)
  const keys = proof.storageKeys
  return [
    {
      id: 'gate',
      title: gate.title,
      rows: [
        row(graph, gate.personalFields, proof.personalFields),
        row(graph, gate.sendingForms, proof.sendingForms),
        row(graph, gate.foreignRequests, proof.foreignRequests),
        row(graph, gate.cookies, proof.cookies),
        {
          label: gate.storage,
          figure: keys.length === 0 ? gate.storageNone : keys.join(', '),
          note: keys.length === 0 ? undefined : gate.storageNote,
        },
        row(graph, gate.fields, proof.fields, gate.fieldsNote),
        row(graph, gate.links, links, gate.linksNote(foreign)),
        row(graph, gate.pages, proof.pages),
        row(graph, gate.files, proof.files),
      ],
    },
  ]
}

function sourceRows(graph: View, {sources}: TrustFacts): LedgerRow[] {
  const {sources: words} = wordsFor(graph.language).trust
  const since = sources.checkedSince
  return [
    row(graph, words.count, sources.count),
    row(graph, words.fresh, sources.fresh),
    row(graph, words.stale, sources.stale),
    row(graph, words.ageless, sources.ageless),
    row(
      graph,
      words.fine,
      sources.fine,
      since === undefined ? undefined : words.checkedSince(formatDate(since, graph.language)),
    ),
    row(graph, words.gone, sources.gone),
    row(graph, words.cannotTell, sources.cannotTell, words.cannotTellNote),
    row(graph, words.notChecked, sources.notChecked),
    row(graph, words.withoutAddress, sources.withoutAddress),
    row(graph, words.archived, sources.archived),
  ]
}

const row = (graph: View, label: string, count: number, note?: string): LedgerRow => ({
  label,
  figure: formatNumber(count, graph.language),
  note,
})
