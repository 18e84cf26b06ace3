import {DOCUMENT_TYPES} from '@stepzero/content-model'
import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {ContentRefusedError} from '../errors.ts'
import {loadWithLastGood, type RawDocuments} from '../load/load-with-last-good.ts'
import {sourceOf, type Raw} from '../test-support/raw.ts'
import {runs} from '../test-support/runs.ts'
import {facetKey, type FacetMethod} from '../view/facet.ts'
import {changedDocument, IDS, SLUGS, soundSite} from '../test-support/random-site.ts'
import type {LiveGraph} from './live-graph.ts'
import {openLiveGraph} from './open-live-graph.ts'

/** One thing that happens to a site: documents are published or unpublished, or a day comes. */
const event = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .array(
        fc.oneof(
          {weight: 6, arbitrary: changedDocument},
          {weight: 1, arbitrary: fc.constantFrom(...IDS).map((id) => ({_id: id, gone: true}))},
        ),
        {minLength: 1, maxLength: 3},
      )
      .map((documents) => ({kind: 'documents', documents}) as const),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01')
      .map((today) => ({kind: 'day', today}) as const),
  },
)

// Six hundred runs of it take minutes, each with up to twelve loads of everything.
const SOAK_TIME = 1_800_000

/** Every facet that could be asked for. */
const FACETS: readonly string[] = ['en', 'de'].flatMap((language) => {
  const key = (method: FacetMethod, ...args: (string | null)[]) =>
    facetKey([language, method, ...args])
  const bySlug = ['glossaryEntry', 'insight', 'selfCheck', 'journey', 'topic', 'source', 'person']
  const byId = [
    'link',
    'card',
    'backlinks',
    'uses',
    'claims',
    'citations',
    'termLinks',
    'journeyLine',
    'placeOf',
    'translations',
    'image',
  ] as const
  const lists = [
    'glossary',
    'insights',
    'newsletter',
    'self-checks',
    'journeys',
    'sources',
    'people',
    'topics',
    'topic:t0',
    'person:desk',
  ]
  const slugs = [...new Set([...IDS, ...SLUGS])]
  return [
    ...bySlug.flatMap((method) => slugs.map((slug) => JSON.stringify([language, method, slug]))),
    ...['1', '2'].map((number) => key('newsletterIssue', number)),
    ...['j0', 'j1', 'alpha'].flatMap((journey) =>
      slugs.map((slug) => key('journeyStep', journey, slug)),
    ),
    ...byId.flatMap((method) => IDS.map((id) => key(method, id))),
    ...IDS.flatMap((id) => DOCUMENT_TYPES.map((type) => key('document', type, id))),
    ...lists.flatMap((list) => [null, 'a', 'o', '1'].map((part) => key('list', list, part))),
    ...(['letters', 'evidence', 'pages', 'settings', 'baseAddress', 'today'] as const).map(
      (method) => key(method),
    ),
  ]
})

const written = (values: readonly unknown[]): string[] =>
  values.map((value) => JSON.stringify(value)).toSorted()

/** Nothing can be published without sound settings. */
const onlyRefusals = (error: unknown): undefined => {
  if (!(error instanceof ContentRefusedError)) throw error
}

/** What cannot be published changes nothing that readers see. */
function expectRefusal(change: () => unknown, live: LiveGraph): void {
  const {problems} = live
  const before = written(live.graph.files)
  expect(change).toThrow(ContentRefusedError)
  expect(live.problems).toBe(problems)
  expect(written(live.graph.files)).toEqual(before)
}

test('begins on a site on which nothing is wrong', async () => {
  const live = await openLiveGraph(sourceOf(soundSite()), {today: '2026-04-01'})
  expect(live.problems).toEqual([])
})

test(
  'is after any changes the graph that a load of everything gives',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, {minLength: 1, maxLength: 12}), async (events) => {
        const documents = new Map<string, Raw>(
          soundSite().map((document) => [String(document['_id']), document]),
        )
        let today = '2026-04-01'
        let good: RawDocuments = new Map()
        const load = async () =>
          loadWithLastGood(sourceOf(documents.values()), {today, advise: true}, good)
        const live = await openLiveGraph(sourceOf(documents.values()), {today, advise: true})
        let full = await load()
        good = full.good
        const recordAll = () => {
          for (const language of ['en', 'de']) {
            const record = new Map<string, string>()
            const view = live.graph.view({language, record})
            for (const key of FACETS) {
              const [own, method, ...args]: (string | null)[] = JSON.parse(key)
              if (own !== language || method === undefined || method === null) continue
              const ask: unknown = Reflect.get(view, method)
              if (typeof ask === 'function')
                Reflect.apply(
                  ask,
                  view,
                  args.map((arg) => arg ?? undefined),
                )
            }
          }
        }
        recordAll()
        for (const one of events) {
          const before = new Map(FACETS.map((key) => [key, full.graph.facetHash(key)]))
          const filesBefore = written(full.graph.files)
          const redirectsBefore = written(full.graph.redirects)
          if (one.kind === 'day') today = one.today
          else {
            for (const document of one.documents) {
              const id = String(document['_id'])
              if ('gone' in document) documents.delete(id)
              else documents.set(id, document)
            }
          }
          const change = () =>
            one.kind === 'day'
              ? live.setToday(one.today)
              : live.apply(
                  new Map(
                    one.documents.map((document) => {
                      const id = String(document['_id'])
                      return [id, documents.get(id)]
                    }),
                  ),
                )
          const next = await load().catch(onlyRefusals)
          if (next === undefined) {
            expectRefusal(change, live)
            continue
          }
          full = next
          good = full.good
          const update = change()
          expect(written(update.problems)).toEqual(written(full.problems))
          expect(update.kept).toEqual(full.kept)
          expect(written(update.graph.leftOut)).toEqual(written(full.graph.leftOut))
          expect(written(update.graph.warnings)).toEqual(written(full.graph.warnings))
          expect(update.graph.files).toEqual(full.graph.files)
          expect(update.graph.redirects).toEqual(full.graph.redirects)
          expect(update.redirectsChanged).toBe(
            redirectsBefore.join() !== written(full.graph.redirects).join(),
          )
          const added = written(update.files.added)
          const removed = written(update.files.removed)
          expect(
            filesBefore
              .filter((file) => !removed.includes(file))
              .concat(added)
              .toSorted(),
          ).toEqual(written(full.graph.files))
          const hashes = FACETS.map((key): [string, string | undefined] => [
            key,
            full.graph.facetHash(key),
          ])
          const changed = hashes.filter(([key, hash]) => before.get(key) !== hash)
          expect([...update.changedFacets()].toSorted()).toEqual(
            changed.map(([key]) => key).toSorted(),
          )
          expect(FACETS.map((key) => [key, update.graph.facetHash(key)])).toEqual(hashes)
        }
      }),
      runs(12),
    )
  },
  SOAK_TIME,
)
