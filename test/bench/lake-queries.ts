import {evaluate, parse} from 'groq-js'
import {lakeDocuments} from './lake-corpus.ts'
import type {LakeProcess} from './open-lake-process.ts'

/** How long a query took, in milliseconds: the first time, and typically after that. */
export interface LakeTiming {
  readonly query: string
  readonly documents: number
  readonly first: number
  readonly median: number
  readonly slowest: number
  /** What plain groq-js takes for it over an array of all documents, in this process. */
  readonly groqJs: number
  /** How many times as long that is. */
  readonly timesAsFast: number
}

type Row = readonly [name: string, query: string, params: Record<string, unknown>]

/** What sites ask. */
const OF_SITES: readonly Row[] = [
  ['by _id', '*[_id == $id][0]', {id: 'entry-00500'}],
  ['projection of a type', '*[_type == "glossaryEntry"]{_id, title}', {}],
  ['type and slug', '*[_type == "glossaryEntry" && slug.current == $slug][0]', {slug: 'term-500'}],
  [
    'newest 100 of a type',
    '*[_type == "glossaryEntry"] | order(_updatedAt desc)[0...100]{_id, title}',
    {},
  ],
  ['a type with a reference', '*[_type == "glossaryEntry"]{_id, "by": author->name}', {}],
  ['references($id)', '*[references($id)]._id', {id: 'person-3'}],
  [
    'references(^._id), of 50',
    '*[_type == "person"][0...50]{_id, "n": count(*[references(^._id)])}',
    {},
  ],
  [
    'what refers by a field, of 50',
    '*[_type == "person"][0...50]{"by": *[_type == "glossaryEntry" && author._ref == ^._id]._id}',
    {},
  ],
  ['all of it, counted', 'count(*)', {}],
]

const ORDERINGS = '"orderings": [_updatedAt]'

/** What Studio 6 sends while somebody looks around in it. */
const OF_STUDIOS: readonly Row[] = [
  [
    'Studio: a document and its draft',
    '*[_id in $ids]',
    {ids: ['entry-00500', 'drafts.entry-00500']},
  ],
  [
    'Studio: type of a document',
    '*[sanity::versionOf($publishedId)][0]._type',
    {publishedId: 'entry-00500'},
  ],
  [
    'Studio: list, newest 100',
    `*[_type in $__types && (_type == $type)]{_type, _id, _originalId, ${ORDERINGS}} | order(orderings[0] desc) [0...$__limit]`,
    {__types: ['glossaryEntry'], type: 'glossaryEntry', __limit: 100},
  ],
  [
    'Studio: previews of 20',
    `*[_id in [${Array.from({length: 20}, (_, index) => `"entry-000${10 + index}"`).join(',')}]][0...20]{_id, _rev, _type, title, slug}`,
    {},
  ],
  ['Studio: what refers to it', '*[references($docId)][0...101]{_id, _type}', {docId: 'person-3'}],
  [
    'Studio: search for a word',
    `*[_type in $__types && (title match $t0 || slug.current match $t0)]{_type, _id, _originalId, ${ORDERINGS}} | order(orderings[0] desc) [0...$__limit]`,
    {__types: ['glossaryEntry'], t0: '77*', __limit: 100},
  ],
]

/** Asks a lake what sites and Studios ask, over HTTP, and groq-js beside it. */
export async function measureLakeQueries(
  {client}: LakeProcess,
  documents: number,
  runs: number,
): Promise<LakeTiming[]> {
  const dataset = [...lakeDocuments(documents)]
  const timings: LakeTiming[] = []
  for (const [query, text, params] of [...OF_SITES, ...OF_STUDIOS]) {
    const [first = 0, ...later] = await timesOf(runs + 1, () => client.fetch(text, params))
    const plain = await timesOf(1, () => plainly(text, params, dataset))
    // What takes seconds is not worth a second look.
    if (summaryOf(plain).slowest < 1000) {
      plain.push(...(await timesOf(2, () => plainly(text, params, dataset))))
    }
    const {median, slowest} = summaryOf(later)
    const groqJs = summaryOf(plain).median
    timings.push({
      query,
      documents,
      first,
      median,
      slowest,
      groqJs,
      timesAsFast: groqJs / median,
    })
  }
  return timings
}

async function plainly(query: string, params: object, dataset: object[]): Promise<string> {
  const value = await evaluate(parse(query, {params: {...params}}), {dataset})
  return JSON.stringify(await value.get())
}

async function timesOf(count: number, work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < count; run += 1) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return times
}

/** The middle and the end of a list of times. */
export function summaryOf(times: readonly number[]): {median: number; slowest: number} {
  const sorted = [...times].sort((one, two) => one - two)
  return {median: sorted[Math.floor(sorted.length / 2)] ?? 0, slowest: sorted.at(-1) ?? 0}
}
