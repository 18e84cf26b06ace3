import {createClient} from '@sanity/client'
import {startLake} from '@stepzero/lake'

/** How long a query took, in milliseconds: the first time, and typically after that. */
export interface LakeTiming {
  readonly query: string
  readonly documents: number
  readonly first: number
  readonly median: number
  readonly slowest: number
}

const QUERIES: readonly (readonly [
  name: string,
  query: string,
  params: Record<string, unknown>,
])[] = [
  ['by _id', '*[_id == $id][0]', {id: 'entry-00500'}],
  ['by _id, drafts too', '*[_id in [$id, "drafts." + $id]]', {id: 'entry-00500'}],
  ['projection of a type', '*[_type == "glossaryEntry"]{_id, title}', {}],
  ['type and slug', '*[_type == "glossaryEntry" && slug.current == $slug][0]', {slug: 'term-500'}],
  [
    'newest 100 of a type',
    '*[_type == "glossaryEntry"] | order(_updatedAt desc)[0...100]{_id, title}',
    {},
  ],
  [
    'newest 100 with a reference',
    '*[_type == "glossaryEntry"] | order(_updatedAt desc)[0...100]{_id, "by": author->name}',
    {},
  ],
  ['a type with a reference', '*[_type == "glossaryEntry"]{_id, "by": author->name}', {}],
  [
    'a subquery by id',
    '*[_type == "glossaryEntry"][0...100]{"by": *[_id == ^.author._ref][0].name}',
    {},
  ],
  ['references($id)', '*[references($id)]._id', {id: 'person-3'}],
  ['all of it, counted', 'count(*)', {}],
]

/** Asks a lake of `documents` documents of about 2 kB what sites and Studios ask, over HTTP. */
export async function measureLakeQueries(documents: number, runs = 15): Promise<LakeTiming[]> {
  await using lake = await startLake({dataDir: ':memory:', seed: corpus(documents)})
  const client = createClient({
    projectId: lake.projectId,
    dataset: lake.dataset,
    apiVersion: '2025-02-19',
    apiHost: lake.address,
    useProjectHostname: false,
    useCdn: false,
  })
  const timings: LakeTiming[] = []
  for (const [name, query, params] of QUERIES) {
    const times: number[] = []
    for (let run = 0; run <= runs; run += 1) {
      const start = performance.now()
      await client.fetch(query, params)
      times.push(performance.now() - start)
    }
    const [first = 0, ...later] = times
    later.sort((one, two) => one - two)
    const median = later[Math.floor(later.length / 2)] ?? first
    timings.push({query: name, documents, first, median, slowest: later.at(-1) ?? first})
  }
  return timings
}

async function* corpus(documents: number): AsyncGenerator<string> {
  const people = Math.max(5, Math.floor(documents / 10))
  for (let index = 0; index < people; index += 1) {
    yield line({_id: `person-${index}`, _type: 'person', name: `Person ${index}`})
  }
  for (let index = 0; index < documents - people; index += 1) {
    const day = new Date(Date.UTC(2020, 0, 1) + ((index * 7919) % 2000) * 86_400_000)
    yield line({
      _id: `entry-${String(index).padStart(5, '0')}`,
      _type: 'glossaryEntry',
      _updatedAt: day.toISOString(),
      title: `Term ${index}`,
      slug: {_type: 'slug', current: `term-${index}`},
      author: {_type: 'reference', _ref: `person-${index % people}`},
      body: Array.from({length: 8}, (_, key) => block(`b${key}`)),
    })
  }
}

function block(_key: string) {
  const text = 'A sentence of the usual length, which says little but fills a line. '.repeat(2)
  return {_type: 'block', _key, children: [{_type: 'span', _key: 's', marks: [], text}]}
}

function line(document: object): string {
  return `${JSON.stringify(document)}\n`
}
