import * as fc from 'fast-check'
import {evaluate, parse} from 'groq-js'
import {afterAll, describe, expect, test} from 'vitest'
import type {DocumentInput, StoredDocument} from '../document.ts'
import type {Access} from '../perspectives/document-view.ts'
import {parsePerspective} from '../perspectives/perspective.ts'
import {LakeStore} from '../store/lake-store.ts'
import {lakeEngine} from './lake-engine.ts'
import {resultOf} from './query-engine.ts'

/** A field that makes groq-js take a document for a promise. */
// oxlint-disable-next-line unicorn/no-thenable -- that is what is tried
const THEN = 'then'
const RUNS = process.env['SOAK'] === undefined ? 60 : 3000
const QUERIES_PER_RUN = 6

/** Documents are written at a few different times, so that some have the same. */
let second = 0
const store = new LakeStore(
  ':memory:',
  'production',
  () => new Date(Date.UTC(2026, 0, 1, 0, 0, second)),
)
const about = {projectId: 'stepzero', dataset: 'production'}
const engines = {
  'at once': lakeEngine(store, about),
  'in a thread': lakeEngine(store, {...about, budgetMs: -1}),
}
afterAll(async () => {
  for (const engine of Object.values(engines)) await engine.close()
  store.close()
})

const BASES = ['a', 'b', 'c', 'd', 'e']
const PREFIXES = ['', '', '', 'drafts.', 'drafts.', 'versions.r1.', 'private.', 'drafts.drafts.']
const IDS = [...new Set(PREFIXES.flatMap((prefix) => BASES.map((base) => prefix + base)))]
const TYPES = ['post', 'author', 'tag', 'system.release']

const id = fc.constantFrom(...IDS)
const base = fc.constantFrom(...BASES, 'drafts.a', 'gone')
const type = fc.constantFrom(...TYPES)
const reference = fc
  .oneof({arbitrary: base, weight: 9}, fc.constant(''))
  .map((to) => ({_type: 'reference', _ref: to}))
const title = fc.constantFrom('first', 'fast', 'second', 'Ünder', '', 'a', 'b', 'post')
const optional = {freq: 2, nil: undefined}

/** Some are so long that a list of documents is read without them. */
const text = fc
  .tuple(title, fc.constantFrom(1, 200))
  .map(([word, times]) => `${word} `.repeat(times).trim())

const document = fc
  .record({
    _id: id,
    _type: type,
    title: fc.option(title, optional),
    slug: fc.option(
      fc.oneof(
        title.map((current) => ({current})),
        fc.constantFrom(null, 'first', {current: 7}),
      ),
      optional,
    ),
    n: fc.option(fc.integer({min: 0, max: 3}), optional),
    ref: fc.option(reference, optional),
    refs: fc.option(fc.array(fc.oneof(reference, fc.constant(null)), {maxLength: 3}), optional),
    tags: fc.option(
      fc.array(fc.oneof(base, fc.constantFrom(null, 1, {_ref: 'a'})), {maxLength: 3}),
      optional,
    ),
    body: fc.option(text, optional),
    notes: fc.option(fc.array(text, {maxLength: 2}), optional),
    [THEN]: fc.option(fc.constant('later'), {freq: 20, nil: undefined}),
  })
  .map((fields): DocumentInput => JSON.parse(JSON.stringify(fields)))
const documents = fc.uniqueArray(document, {selector: (one) => one._id, maxLength: 14})

/** Reads parameters by these names; their values come from `params`. */
const params = fc.record(
  {
    id: fc.oneof(id, fc.constantFrom(null, 3)),
    ids: fc.oneof(fc.array(fc.oneof(id, fc.constantFrom(null, 7)), {maxLength: 3}), id),
    type: fc.oneof(type, fc.constant(null)),
  },
  {noNullPrototype: true},
)

const quoted = (values: fc.Arbitrary<string>) => values.map((value) => JSON.stringify(value))
const list = (values: fc.Arbitrary<string>) =>
  fc.array(quoted(values), {maxLength: 3}).map((items) => `[${items.join(', ')}]`)

const pin = fc.oneof(
  quoted(id).map((value) => `_id == ${value}`),
  quoted(base).map((value) => `${value} == @._id`),
  list(id).map((values) => `_id in ${values}`),
  quoted(type).map((value) => `_type == ${value}`),
  quoted(title).map((value) => `slug.current == ${value}`),
  list(title).map((values) => `@.slug.current in ${values}`),
  quoted(base).map((value) => `references(${value})`),
  list(base).map((values) => `references(${values}, "d")`),
  list(type).map((values) => `(_type) in ${values}`),
  fc.constantFrom(
    '_id == $id',
    '_id in $ids',
    '_type == $type',
    'slug.current == null',
    'slug.current == ^.title',
    'slug.current in [$id, "first"]',
    'references($ids)',
    'references($id, ^._id)',
    '_id in [$id, "drafts." + $id]',
    '_id == "drafts." + "a"',
    '_id == ^._id',
    '_id == ^.ref._ref',
    '_id == ^.^.ref._ref',
    '_id == ^.ref->ref._ref',
    '_id == "drafts." + ^._id',
    '_id in ^.refs[]._ref',
    '_id in ^.refs[]->_id',
    '_id in ^.tags',
    '_id in ^.title',
    '_id in [^._id, "b"]',
    '_id == ^.n',
    '_id in ^.refs',
    '_id == ^.title',
    'references(^._id)',
    'references(^.ref._ref)',
    'references(^.refs[]._ref)',
    'references(^.tags)',
    'references(^.title, ^.tags)',
    'references(^.n)',
    'references(^.gone)',
    'ref._ref == ^._id',
    '^.ref._ref == ref._ref',
    'ref._ref == ^.title',
    'ref._ref == ^.^._id',
    'ref._ref == $id',
    'ref._ref == null',
    'ref._ref in $ids',
    '^._id in refs[]._ref',
    '$id in refs[]._ref',
    '^.title in refs[]._ref',
    '"a" in tags[]._ref',
    'refs[0]._ref == ^._id',
    'sanity::versionOf($id)',
    'sanity::versionOf("a")',
    'sanity::versionOf("drafts.a")',
    'sanity::versionOf(^._id)',
  ),
)
const condition = fc.constantFrom(
  'n > 1',
  'n == ^.n',
  'title match "f*"',
  'body match "f*"',
  'length(body) > 20',
  '"a" in notes',
  'count(notes) > 1',
  'ref->body == body',
  'defined(ref->notes)',
  'defined(ref)',
  'references("a")',
  'references(^._id)',
  'ref->_type == "author"',
  'ref._ref == ^._id',
  '_id in path("drafts.**")',
  '_id == null',
  '_id == title',
  '_id != "a"',
  '_type in ["post", title]',
  'count(*[_type == "post" && ref._ref == ^._id]) > 0',
  '_id in *[_type == "author"].ref._ref',
  'sanity::versionOf("a")',
  'true',
)

const {query} = fc.letrec<{filter: string; query: string; documents: string}>((tie) => ({
  filter: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    {arbitrary: pin, weight: 4},
    {arbitrary: condition, weight: 2},
    fc.tuple(tie('filter'), tie('filter')).map(([left, right]) => `${left} && ${right}`),
    fc.tuple(tie('filter'), tie('filter')).map(([left, right]) => `(${left} || ${right})`),
    tie('filter').map((inner) => `!(${inner})`),
  ),
  documents: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    {arbitrary: starFilter(tie('filter')), weight: 4},
    fc.constant('*'),
    fc.constant('releases::all()'),
    fc
      .tuple(quoted(type), fc.constantFrom('desc', 'asc'), fc.integer({min: 0, max: 3}))
      .map(([value, way, end]) => `*[_type == ${value}] | order(_updatedAt ${way}) [0...${end}]`),
    fc
      .tuple(list(type), quoted(type), fc.constantFrom('', 'desc'), fc.integer({min: 0, max: 3}))
      .map(
        ([values, value, way, end]) =>
          `*[_type in ${values} && (_type == ${value})]{_id, _type, "orderings": [_updatedAt]} | order(orderings[0] ${way}) [0...${end}]`,
      ),
    list(type).map((values) => `*[(_type in ${values})] | order(_updatedAt desc) [1..2]`),
    fc.tuple(tie('documents'), tie('filter')).map(([inner, next]) => `${inner}[${next}]`),
    tie('documents').map((inner) => `${inner} | order(n desc, _id)`),
    tie('documents').map((inner) => `${inner} | score(title match "f*", boost(n > 1, 2))`),
  ),
  query: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    {arbitrary: tie('documents'), weight: 2},
    tie('documents').map((inner) => `count(${inner})`),
    tie('documents').map((inner) => `${inner}[0]`),
    tie('documents').map((inner) => `${inner}[1...3]{_id, title, "to": ref->{_id, title}}`),
    tie('documents').map((inner) => `${inner}{..., "to": refs[]->_id}`),
    tie('documents').map((inner) => `${inner}{_id, body}`),
    tie('documents').map((inner) => `${inner}{_id, "is": @}`),
    tie('documents').map((inner) => `${inner}{_id, ref->{title, ...}}`),
    tie('documents').map((inner) => `${inner}{_id, "n": length(ref->body)}.n`),
    tie('documents').map(
      (inner) => `${inner}{title, n > 1 => {notes}, "by": select(n > 0 => ref->)}`,
    ),
    tie('documents').map((inner) => `${inner} | order(length(body), _id)[0...2]{_id, slug}`),
    tie('documents').map((inner) => `${inner}{_id, "same": count(*[body == ^.body])}`),
    tie('documents').map((inner) => `${inner}{_id, "has": @ == ^, "first": [@][0]._id}`),
    list(type).map((values) => `count(*[_type in ${values}])`),
    tie('documents').map((inner) => `array::unique(${inner}._type)`),
    tie('documents').map((inner) => `coalesce(${inner}[0].ref->, "none")`),
    tie('documents').map((inner) => `${inner}.refs[]->title`),
    fc
      .tuple(tie('documents'), tie('query'))
      .map(([outer, inner]) => `${outer}{_id, ref, "sub": ${inner}}`),
    fc
      .tuple(tie('documents'), tie('documents'))
      .map(([outer, inner]) => `${outer}{"is": select(n > 0 => ${inner}._id, _id)}`),
    fc.tuple(tie('documents'), tie('query')).map(([one, two]) => `{"a": ${one}, "b": ${two}}`),
    fc
      .tuple(tie('documents'), tie('documents'))
      .map(([one, two]) => `[...(${one}), "x"] + (${two})`),
    fc.constant('{"project": sanity::projectId(), "who": identity()}'),
  ),
}))

function starFilter(filters: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof(
    filters.map((inner) => `*[${inner}]`),
    filters.map((inner) => `(*)[${inner}]`),
  )
}

const isPublic = (one: StoredDocument) => !one._id.includes('.')
const isPublished = (one: StoredDocument) => !/^(drafts|versions\.[^.]+)\./.test(one._id)

/** What each perspective shows, said a second time and as plainly as can be. */
function visible(all: readonly StoredDocument[], perspective: string, access: Access) {
  const seen = all.filter((one) => access === 'administrator' || isPublic(one))
  if (perspective === 'raw') return byId(seen)
  if (perspective === 'published') return byId(seen.filter(isPublished))
  const layers = perspective
    .split(',')
    .map((name) => (name === 'drafts' ? 'drafts.' : `versions.${name}.`))
  const shown = new Map<string, StoredDocument>()
  for (const one of seen.filter(isPublished)) shown.set(one._id, {...one, _originalId: one._id})
  for (const layer of layers.reverse()) {
    for (const one of seen.filter(({_id}) => _id.startsWith(layer))) {
      const published = one._id.slice(layer.length)
      shown.set(published, {...one, _id: published, _originalId: one._id})
    }
  }
  return byId([...shown.values()])
}

function byId(list: readonly StoredDocument[]): StoredDocument[] {
  return [...list].sort((one, two) => (one._id < two._id ? -1 : 1))
}

const PERSPECTIVES = ['raw', 'published', 'drafts', 'r1,drafts', 'r1']

describe('a planned query', () => {
  test(
    'gives what groq-js gives over all documents, in every perspective',
    {timeout: 60_000 + RUNS * 200},
    async () => {
      let compared = 0
      const property = fc.asyncProperty(
        documents,
        params,
        fc.array(query, {minLength: QUERIES_PER_RUN, maxLength: QUERIES_PER_RUN}),
        fc.constantFrom(...PERSPECTIVES),
        fc.constantFrom<Access[]>('administrator', 'administrator', 'anonymous'),
        async (docs, given, queries, perspective, access) => {
          replaceAll(docs)
          for (const one of queries) await compare(one, given, perspective, access)
          compared += queries.length
        },
      )
      await fc.assert(property, {numRuns: RUNS})
      expect(compared).toBeGreaterThanOrEqual(RUNS * QUERIES_PER_RUN)
    },
  )
})

function replaceAll(docs: readonly DocumentInput[]): void {
  const old = store.reader
    .seqs('SELECT seq FROM documents')
    .map((seq) => store.reader.document(seq))
  store.commit({changes: old.map(({_id}) => ({delete: _id}))})
  for (const [index, put] of docs.entries()) {
    second = (index * 2) % 3
    store.commit({changes: [{put}]})
  }
}

async function compare(
  query: string,
  given: Record<string, unknown>,
  perspectiveText: string,
  access: Access,
): Promise<void> {
  const all = store.reader
    .seqs('SELECT seq FROM documents')
    .map((seq) => store.reader.document(seq))
  const value = await evaluate(parse(query, {params: given}), {
    dataset: visible(all, perspectiveText, access),
    identity: access,
    sanity: about,
  })
  const expected: unknown = JSON.parse(JSON.stringify(await value.get()) ?? 'null')
  const perspective = parsePerspective(perspectiveText)
  if (perspective === undefined) throw new Error('BUG: no such perspective')
  for (const [name, engine] of Object.entries(engines)) {
    const result = resultOf(await engine.run({query, params: given, perspective, access}))
    expect({name, query, result}).toEqual({name, query, result: expected})
  }
}
