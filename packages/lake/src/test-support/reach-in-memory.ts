import {listenerEvents} from '../listen/listener.ts'
import {parsePerspective} from '../perspectives/perspective.ts'
import {lakeEngine} from '../query/lake-engine.ts'
import {parseQuery} from '../query/parse-query.ts'
import {resultOf} from '../query/query-engine.ts'
import {exportDocuments} from '../store/export-documents.ts'
import {LakeStore} from '../store/lake-store.ts'
import {seed} from '../store/seed.ts'
import {Collector} from './collector.ts'
import {SEED} from './describe-lake.ts'
import type {ReachableLake} from './describe-lake.ts'

/** A store and an engine with nothing between them and the test. */
export async function reachInMemory(): Promise<ReachableLake> {
  const store = new LakeStore(':memory:', 'production')
  await seed(store, [SEED.join('\n')])
  const engine = lakeEngine(store, {projectId: 'stepzero', dataset: 'production'})
  return {
    async ask({query, params = {}, perspective = 'published', access = 'anonymous'}) {
      const parsed = parsePerspective(perspective)
      if (parsed === undefined) throw new Error(`No perspective ${perspective}`)
      return resultOf(await engine.run({query, params, access, perspective: parsed}))
    },
    async exported(access) {
      let text = ''
      for await (const page of exportDocuments(store, {publicOnly: access === 'anonymous'})) {
        text += page
      }
      return linesOf(text)
    },
    commit: (transaction) => void store.commit(transaction),
    async listen(query, access) {
      const collector = new Collector()
      const options = {
        access,
        tree: parseQuery(query),
        includeResult: true,
        includePreviousRevision: false,
        includeMutations: true,
        includeAllVersions: false,
        includeEffects: false,
        visibility: 'query' as const,
      }
      const stop = store.subscribe((transaction) => {
        for (const event of listenerEvents(transaction, options)) collector.add(event)
      })
      return {events: (count) => collector.take(count), [Symbol.dispose]: stop}
    },
    async [Symbol.asyncDispose]() {
      await engine.close()
      store.close()
    },
  }
}

/** The documents of an NDJSON text. */
export function linesOf(text: string): unknown[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line))
}
