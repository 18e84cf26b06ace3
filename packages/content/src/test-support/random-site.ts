import * as fc from 'fast-check'
import {
  claim,
  desk,
  entry,
  insight,
  issue,
  journey,
  redirect,
  selfCheck,
  settings,
  source,
  step,
  topic,
} from './documents.ts'
import {block, cite, figureOf, localized, ref, slug, span, type Raw} from './raw.ts'

const ENTRIES = ['e0', 'e1', 'e2', 'e3'] as const
const INSIGHTS = ['i0', 'i1'] as const
const STEPS = ['p0', 'p1', 'p2'] as const
const SOURCES = ['s0', 's1'] as const

/** Every id that a random site knows; there may be no document for it. */
export const IDS: readonly string[] = [
  ...ENTRIES,
  ...INSIGHTS,
  ...STEPS,
  ...SOURCES,
  'j0',
  'j1',
  'c0',
  'c1',
  't0',
  'issue-1',
  'check',
  'r0',
  'm0',
  'v0',
  'x0',
  'desk',
  'settings',
]

/** Slugs that documents may fight for. */
export const SLUGS: readonly string[] = ['alpha', 'beta', 'e0', 'p0', '1']
/** Words that terms are called by, and texts are made of. */
export const NAMES: readonly string[] = ['churn', 'open door', 'loss', 'MAP', 'map', 'order']

const mostly = <Value>(usual: Value, ...odd: readonly fc.Arbitrary<Value>[]) =>
  fc.oneof(
    {weight: 5, arbitrary: fc.constant(usual)},
    ...odd.map((arbitrary) => ({weight: 1, arbitrary})),
  )

const some = <Value>(values: readonly Value[], maxLength = 2) =>
  fc.subarray([...values], {maxLength})
const slugFor = (id: string) => mostly(id, fc.constantFrom(...SLUGS)).map(slug)
const formerSlugs = mostly<string[]>([], some([...SLUGS, 'old', 'older']))
const language = mostly('en', fc.constant('de'))
const references = (...ids: readonly string[]) =>
  mostly<string[]>([], some(ids), fc.constant(['nobody'])).map((list) => list.map((id) => ref(id)))
const changes = mostly<Raw[]>(
  [],
  fc
    .constantFrom('2026-03-05', '2026-03-06')
    .map((at) => [{_type: 'change', _key: 'c', at, note: 'Mended.'}]),
)

const words = fc
  .array(fc.constantFrom(...NAMES, 'and', 'churns', 'the doors'), {minLength: 1, maxLength: 5})
  .map((list) => span(list.join(' ')))
const inline = fc.oneof(
  {weight: 3, arbitrary: words},
  fc.constantFrom(...SOURCES).map((id) => cite(id)),
  fc.constantFrom('c0', 'c1').map((id) => figureOf(id)),
)
const linked = fc.constantFrom(...ENTRIES, ...INSIGHTS, 'nobody').map((id) =>
  block('l', [span('see', ['m'], 'a')], {
    markDefs: [{_type: 'internalLink', _key: 'm', reference: ref(id)}],
  }),
)
const text = fc
  .tuple(
    fc.array(inline, {minLength: 1, maxLength: 4}),
    fc.option(linked, {freq: 4, nil: undefined}),
  )
  .map(([parts, link]) => [
    block(
      'b',
      parts.map((part, at) => ({...part, _key: `k${at}`})),
    ),
    ...(link === undefined ? [] : [link]),
  ])

/** Now and then a document is broken. */
const perhapsBroken = (document: fc.Arbitrary<Raw>): fc.Arbitrary<Raw> =>
  fc
    .tuple(document, fc.integer({min: 0, max: 14}))
    .map(([made, dice]) => (dice === 0 ? {...made, title: 7, languages: 'none'} : made))

const page = (id: string) =>
  fc.record({
    slug: slugFor(id),
    formerSlugs,
    language,
    changes,
    linkTerms: mostly(true, fc.constant(false)),
    neverLink: mostly<string[]>([], some(NAMES)),
  })

const someEntry = fc.constantFrom(...ENTRIES).chain((id) =>
  fc
    .record({
      page: page(id),
      rest: fc.record({
        title: mostly(`Term ${id}`, fc.constantFrom(...NAMES)),
        aliases: some(NAMES),
        definition: fc.constantFrom('One.', 'Two.'),
        body: text,
        related: references(...ENTRIES, ...INSIGHTS),
      }),
      translationOf: mostly<Raw>(
        {},
        fc.constantFrom(...ENTRIES).map((of) => ({translationOf: ref(of)})),
      ),
    })
    .map(({page: own, rest, translationOf}) => entry(id, {...own, ...rest, ...translationOf})),
)

const someInsight = fc.constantFrom(...INSIGHTS).chain((id) =>
  fc
    .record({
      page: page(id),
      rest: fc.record({
        title: fc.constantFrom('A story', 'Order'),
        lead: text,
        publishedAt: fc.constantFrom('2026-02-01', '2026-03-01', '2026-04-15', '2026-05-15'),
        topics: mostly<string[]>([], fc.constant(['t0'])).map((ids) => ids.map((one) => ref(one))),
        related: references(...ENTRIES),
      }),
    })
    .map(({page: own, rest}) => insight(id, {...own, ...rest})),
)

const stage: Raw = {_type: 'stagePlace', model: ref('m0'), key: 'try'}

const someStep = fc.constantFrom(...STEPS).chain((id) =>
  fc
    .record({
      page: page(id),
      rest: fc.record({
        stage: mostly<Raw | undefined>(undefined, fc.constant(stage)),
        number: fc.integer({min: 1, max: 3}),
        zone: fc.constantFrom('free', 'paid'),
        title: fc.constantFrom(`Step ${id}`, 'First'),
        solutions: mostly<string[]>([], fc.constant(['v0'])).map((ids) =>
          ids.map((one) => ref(one)),
        ),
      }),
      opens: mostly<Raw>(
        {},
        fc.constantFrom('j0', 'j1').map((of) => ({opens: ref(of)})),
      ),
    })
    .map(({page: own, rest, opens}) => step(id, {...own, ...rest, ...opens})),
)

const someJourney = fc.constantFrom('j0', 'j1').chain((id) =>
  fc
    .record({
      page: page(id),
      kind: fc.constantFrom('lifecycle', 'engagement'),
      goal: fc.constantFrom('To get on.', 'To stay.'),
      steps: mostly<string[]>(
        id === 'j0' ? ['p0', 'p1'] : ['p2'],
        fc.shuffledSubarray([...STEPS]),
        fc.constant(['p1', 'p0']),
      ),
    })
    .map(({page: own, kind, goal, steps}) => journey(id, steps, {...own, kind, goal})),
)

const someSource = fc.constantFrom(...SOURCES).chain((id) =>
  fc
    .record({
      title: fc.constantFrom('A book', 'Another book'),
      slug: slugFor(id),
      formerSlugs,
      url: fc.constantFrom('https://example.org/a', 'https://example.org/b'),
    })
    .map((rest) => source(id, rest)),
)

const someClaim = fc.constantFrom('c0', 'c1').chain((id) =>
  fc
    .record({
      on: mostly<string>('s0', fc.constant('s1')),
      value: fc.integer({min: 1, max: 3}),
      status: mostly<Raw>(
        {},
        fc.constant({status: 'superseded', supersededBy: ref(id === 'c0' ? 'c1' : 'c0')}),
      ),
    })
    .map(({on, value, status}) => claim(id, on, {value, ...status})),
)

const someRedirect = fc
  .record({
    from: fc.constantFrom('/glossary/old/', '/glossary/alpha/', '/far/'),
    to: fc.constantFrom('/glossary/e0/', '/glossary/alpha/', '/insights/i1/', undefined),
  })
  .map(({from, to}) => redirect('r0', from, to))

const someEvidence = fc
  .record({from: fc.constantFrom(...STEPS), feeds: references(...ENTRIES)})
  .map(({from, feeds}) => evidence(from, feeds))

const evidence = (from: string, feeds: readonly Raw[] = []): Raw => ({
  _id: 'x0',
  _type: 'evidence',
  language: 'en',
  kind: 'result',
  title: 'It worked',
  summary: 'It worked.',
  from: ref(from),
  feeds,
})

const stageModel = (name = 'Try'): Raw => ({
  _id: 'm0',
  _type: 'stageModel',
  kind: 'lifecycle',
  title: [localized('en', 'Stages')],
  stages: ['try', 'stay'].map((key) => ({
    _type: 'stage',
    _key: key,
    key,
    name: [localized('en', key === 'try' ? name : 'Stay')],
    description: [localized('en', 'Goes on.')],
  })),
})

const solution = (content: readonly Raw[] = []): Raw => ({
  _id: 'v0',
  _type: 'solution',
  language: 'en',
  title: 'A way',
  promise: 'It helps.',
  funnel: [{_type: 'funnelStage', _key: 'f', from: stage, to: stage, content}],
})

const someSettings = fc
  .record({
    name: fc.constantFrom('Example Works', 'Other Works'),
    languages: mostly<readonly string[]>(
      ['en', 'de'],
      fc.constant(['en']),
      fc.constant(['de', 'en']),
    ),
    timeZone: fc.constantFrom('Europe/Berlin', 'UTC'),
    callToAction: mostly<Raw>(
      {},
      fc.constantFrom('e0', 'i0').map((id) => ({
        callToAction: {
          _type: 'siteLink',
          _key: 'c',
          label: [localized('en', 'Go')],
          page: ref(id),
        },
      })),
    ),
  })
  .map(({callToAction, ...rest}) => settings({...rest, ...callToAction}))

/** Any document of a random site, sound or not, in any of its versions. */
export const changedDocument: fc.Arbitrary<Raw> = perhapsBroken(
  fc.oneof(
    {weight: 6, arbitrary: someEntry},
    {weight: 3, arbitrary: someInsight},
    {weight: 2, arbitrary: someStep},
    {weight: 2, arbitrary: someJourney},
    {weight: 2, arbitrary: someSource},
    {weight: 2, arbitrary: someClaim},
    {weight: 2, arbitrary: someRedirect},
    {weight: 1, arbitrary: someEvidence},
    {weight: 1, arbitrary: references(...ENTRIES).map(solution)},
    {weight: 1, arbitrary: fc.constantFrom('Try', 'Begin').map(stageModel)},
    {weight: 1, arbitrary: someSettings},
    {weight: 1, arbitrary: fc.constantFrom('The desk', 'Our desk').map((title) => desk({title}))},
    {weight: 1, arbitrary: fc.constantFrom('T', 'U').map((title) => topic('t0', {title}))},
  ),
)

/** A site to begin with, on which nothing is wrong. */
export const soundSite = (): Raw[] => [
  settings({languages: ['en', 'de']}),
  desk(),
  topic('t0'),
  ...ENTRIES.filter((id) => id !== 'e1').map((id) => entry(id, {title: `Term ${id}`})),
  entry('e1', {title: 'Churn', aliases: ['loss'], body: [block('b', [span('x'), cite('s0')])]}),
  // Holds every name there may be, so that each one that comes or goes is noticed.
  ...INSIGHTS.map((id) => insight(id, {topics: [ref('t0')], body: [block('b', NAMES.join(', '))]})),
  issue(1, {intro: [block('i', [span('churn'), figureOf('c0')])]}),
  journey('j0', ['p0', 'p1']),
  journey('j1', ['p2']),
  ...STEPS.map((id) => step(id, {solutions: [ref('v0')], stage})),
  ...SOURCES.map((id) => source(id)),
  claim('c0', 's0'),
  claim('c1', 's1'),
  selfCheck('check'),
  stageModel(),
  solution([ref('e0')]),
  evidence('p0', [ref('e1')]),
]
