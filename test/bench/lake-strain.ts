import {summaryOf} from './lake-queries.ts'
import type {LakeProcess} from './open-lake-process.ts'

/** How long writes and quick queries took while a slow query ran, in milliseconds. */
export interface LakeStrain {
  readonly meanwhile: string
  readonly documents: number
  /** How long the slow query took; it is asked again and again. */
  readonly slowQuery: number
  readonly writes: number
  readonly writeMedian: number
  readonly writeSlowest: number
  readonly queryMedian: number
  readonly querySlowest: number
}

const NOTHING = 'nothing'

/** Queries that no index helps. */
const SLOW: readonly (readonly [name: string, query: string])[] = [
  [NOTHING, '1'],
  ['full text', '*[pt::text(body) match "usual*" && title match "*77*"]._id'],
  ['order over everything', '* | order(title desc, _id)[0...10]._id'],
  ['a type whole, 18 MB', '*[_type == "glossaryEntry"]'],
  [
    'nested joins',
    '*[_type == "glossaryEntry"]{"by": author->{name, "n": count(*[references(^._id)])}}',
  ],
  [
    'groups',
    '*[_type == "person"][0...40]{"with": count(*[_type == "glossaryEntry" && title match ^.name])}',
  ],
  ['never quick', 'count(*[count(*[title == ^.title + "x"]) > 0])'],
]

/** Writes and asks, one after the other, while each of the slow queries runs. */
export async function measureLakeStrain(
  {client}: LakeProcess,
  documents: number,
  seconds: number,
): Promise<LakeStrain[]> {
  const rows: LakeStrain[] = []
  for (const [meanwhile, query] of SLOW) {
    const controller = new AbortController()
    const slow: number[] = []
    const load = repeat(controller.signal, async () => {
      const start = performance.now()
      await askAndForget(client, query, controller.signal)
      slow.push(performance.now() - start)
    })
    const {writes, queries} = await writeAndAsk(client, seconds * 1000)
    controller.abort()
    await load
    const [write, quick] = [summaryOf(writes), summaryOf(queries)]
    rows.push({
      meanwhile,
      documents,
      slowQuery: meanwhile === NOTHING ? 0 : summaryOf(slow).median || seconds * 1000,
      writes: writes.length,
      writeMedian: write.median,
      writeSlowest: write.slowest,
      queryMedian: quick.median,
      querySlowest: quick.slowest,
    })
  }
  return rows
}

/** Asks without reading the answer: that would hold up this process, and not the lake. */
async function askAndForget(
  client: LakeProcess['client'],
  query: string,
  signal: AbortSignal,
): Promise<void> {
  const {url, dataset, token} = client.config()
  const address = `${url}/data/query/${dataset}?query=${encodeURIComponent(query)}&perspective=raw`
  const response = await fetch(address, {signal, headers: {authorization: `Bearer ${token}`}})
  if (!response.ok) throw new Error(`${query}: ${await response.text()}`)
  await response.body?.pipeTo(new WritableStream())
}

/** Does something again and again until it is told to stop. */
async function repeat(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  while (!signal.aborted) {
    try {
      await work()
    } catch (error) {
      if (!signal.aborted) throw error
    }
  }
}

async function writeAndAsk(client: LakeProcess['client'], milliseconds: number) {
  const writes: number[] = []
  const queries: number[] = []
  const end = performance.now() + milliseconds
  while (performance.now() < end) {
    const start = performance.now()
    await client.createOrReplace({_id: 'note', _type: 'note', count: writes.length})
    const middle = performance.now()
    await client.fetch('*[_id == $id][0]', {id: 'entry-00100'})
    writes.push(middle - start)
    queries.push(performance.now() - middle)
  }
  return {writes, queries}
}
