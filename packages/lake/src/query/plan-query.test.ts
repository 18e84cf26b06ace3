import {evaluateSync} from 'groq-js'
import {afterAll, describe, expect, test} from 'vitest'
import {documentView} from '../perspectives/document-view.ts'
import type {Selection} from '../perspectives/document-view.ts'
import {LakeStore} from '../store/lake-store.ts'
import {lakeEngine} from './lake-engine.ts'
import {parseQuery} from './parse-query.ts'
import {planQuery} from './plan-query.ts'
import {resultOf} from './query-engine.ts'
import {lazyList} from './lazy-list.ts'

/** A field that makes groq-js take a document for a promise. */
// oxlint-disable-next-line unicorn/no-thenable -- that is what is tried
const THEN = 'then'

const store = new LakeStore(':memory:', 'production')
store.commit({
  changes: [
    {put: {_id: 'a', _type: 'post', author: {_ref: 'ann'}, tags: ['t1', 'b']}},
    {put: {_id: 'b', _type: 'post', author: {_ref: 'gone'}, tags: [{_ref: 't1'}, 'a']}},
    {put: {_id: 'ann', _type: 'person', name: 'Ann', [THEN]: 'later'}},
    {put: {_id: 't1', _type: 'tag'}},
  ],
})
afterAll(() => store.close())

const view = documentView(store.reader, {kind: 'raw'}, 'administrator')

const listOf = (selection: Selection) => lazyList(view.select(selection), () => {})

/** What a query reads, in the order it reads it. */
function reads(query: string, params: Record<string, unknown> = {}): string[] {
  const seen: string[] = []
  const note = (selection: Selection) =>
    seen.push(
      selection.by === 'everything' ? '*' : `${selection.by}: ${selection.values.join(' ')}`,
    )
  const plan = planQuery(parseQuery(query, params), {
    read(selection) {
      note(selection)
      return listOf(selection)
    },
    count(types = ['*']) {
      seen.push(`count: ${types.join(' ')}`)
      return 0
    },
  })
  evaluateSync(plan.tree, {
    dataset: [],
    dereference: ({_ref}) => {
      const selection = plan.selectionOf(_ref)
      if (selection === undefined) return {_id: _ref}
      note(selection)
      return {documents: listOf(selection)}
    },
  })
  return seen
}

describe('a plan', () => {
  test.each([
    ['*[_id == "a"][0]', ['id: a']],
    ['*["a" == _id]', ['id: a']],
    ['(*)[@._id == "a"]', ['id: a']],
    ['*[_id in ["a", "b", "a"]]', ['id: a b']],
    ['*[_id == "drafts." + "a"]', ['id: drafts.a']],
    ['*[_type == "post"]{_id}', ['type: post']],
    ['*[slug.current == "one"][0]', ['slug: one']],
    ['*[_type == "post" && @.slug.current in ["one", "two"]]', ['slug: one two']],
    ['*[slug.current == null]', ['*']],
    ['*[slug.current == "one" || _type == "tag"]', ['*']],
    ['*[references("t1")]', ['reference: t1']],
    ['*[_type == "post" && references(["t1", "ann"], "b")]', ['reference: t1 ann b']],
    ['*[!references("t1")]', ['*']],
    ['*[author._ref == "ann"]', ['reference: ann']],
    ['*["t1" in tags[]._ref]', ['reference: t1']],
    ['*[author._ref in ["ann", "bob"]]', ['reference: ann bob']],
    ['*[author._ref in ["ann", null]]', ['*']],
    ['*[author._ref == null]', ['*']],
    ['*[author->_ref == "ann"]', ['*']],
    ['*[sanity::versionOf("a")]', ['version: a']],
    ['*[_type == "post"] | order(_updatedAt desc) [0...9]', ['latest: post']],
    ['*[_type in ["post", "tag"]] | order(_updatedAt) [0..9]{_id}', ['latest: post tag']],
    ['*[_type == "post" && title == "x"] | order(_updatedAt desc) [0...9]', ['type: post']],
    ['*[_type == "post"] | order(_updatedAt desc, title) [0...9]', ['type: post']],
    [
      '*[_type in ["post", "tag"] && (_type == "post")]{_id, "o": [_updatedAt]} | order(o[0] desc) [0...9]',
      ['latest: post'],
    ],
    ['*[_type == "post"]{"o": [title, _updatedAt]} | order(o[1]) [0...9]', ['latest: post']],
    ['*[_type == "post"]{"o": [title]} | order(o[0]) [0...9]', ['type: post']],
    ['*[_type == "post"]{"o": [_updatedAt], ...} | order(o[0]) [0...9]', ['type: post']],
    ['*[_type == "post"]{"o": [...tags, _updatedAt]} | order(o[1]) [0...9]', ['type: post']],
    ['*[_type == "post"] | order(_updatedAt desc) [0...-1]', ['type: post']],
    ['*[_type in ["post", "tag"]] | order(_id) [0..3]', ['type: post tag']],
    ['*[_type == "post" || _type == "tag"]', ['type: post tag']],
    ['*[_type == "post" && title == "x"]', ['type: post']],
    ['*[title == "x" && (_type == "post")]', ['type: post']],
    ['*[_type == "post" && _id == "a"]', ['id: a']],
    ['*[_id in ["a", "b"] && _id in ["b", "c"]]', ['id: b']],
    ['*[_type == "post"][title == "x"]', ['type: post']],
    ['*[_id == null]', ['id: ']],
    ['releases::all()', ['type: system.release']],
    ['count(*)', ['count: *']],
    ['count(*[_type == "post"]) + count(*[_type in ["tag"]])', ['count: post', 'count: tag']],
    ['count(*[_type == "post" && n > 1])', ['type: post']],
    ['count(*[_type == "post"][0...2])', ['type: post']],
  ])('of %s reads %j', (query, expected) => {
    expect(reads(query)).toEqual(expected)
  })

  test('uses parameters as it uses constants', () => {
    const params = {id: 'a', ids: ['a', 'b'], type: 'post'}
    expect(reads('*[_id == $id]', params)).toEqual(['id: a'])
    expect(reads('*[_id in $ids]', params)).toEqual(['id: a b'])
    expect(reads('*[_id in [$id, "drafts." + $id]]', params)).toEqual(['id: a drafts.a'])
    expect(reads('*[_type == $type]', params)).toEqual(['type: post'])
  })

  test('looks up ids that stand in an outer document', () => {
    expect(reads('*[_id == "a"]{"by": *[_id == ^.author._ref][0]}')).toEqual(['id: a', 'id: ann'])
    expect(reads('*[_id == "a"]{"tags": *[_id in ^.tags && _type == "tag"]}')).toEqual([
      'id: a',
      'id: t1 b',
    ])
  })

  test('looks up what refers to an outer document', () => {
    const used = ['id: a', 'reference: a']
    expect(reads('*[_id == "a"]{"used": count(*[references(^._id)])}')).toEqual(used)
    expect(reads('*[_id == "a"]{"by": *[_type == "post" && author._ref == ^._id]}')).toEqual(used)
    expect(reads('*[_id == "a"]{"by": *[^._id in tags[]._ref]}')).toEqual(used)
    expect(reads('*[_id == "a"]{"by": *[references(^.tags)]}')).toEqual([
      'id: a',
      'reference: t1 b',
    ])
    expect(reads('*[_id == "a"]{"by": *[references(^.gone)]}')).toEqual(['id: a'])
    expect(reads('*[_id == "a"]{"by": *[author._ref == ^.gone]}')).toEqual(['id: a', '*'])
  })

  test('reads a subquery pinned by type for each document, but nothing else', () => {
    expect(reads('*[_type == "tag"]{"by": *[_type == "post" && ^._id in tags]}')).toEqual([
      'type: tag',
      'type: post',
    ])
  })

  test('reads a subquery only where the evaluation comes to it', () => {
    expect(reads('*[_id == "a"]{"x": select(false => *[_type == "tag"], 1)}')).toEqual(['id: a'])
  })

  test.each([
    '*',
    '*[title == "x"]',
    '*[_type == "post" || title == "x"]',
    '*[!(_type == "post")]',
    '*[_type != "post"]',
    '*[_type == "post" || _id == "a"]',
    '*[_id == title]',
  ])('of %s reads everything, as it must', (query) => {
    expect(reads(query)).toEqual(['*'])
  })

  test('gives up the pin where a list of ids holds more than ids', async () => {
    const engine = lakeEngine(store, {projectId: 'p', dataset: 'production'})
    const query = '*[_id == "b"]{"tagged": *[_id in ^.tags]._id}'
    const answer = await engine.run({
      query,
      params: {},
      perspective: {kind: 'raw'},
      access: 'administrator',
    })
    expect(resultOf(answer)).toEqual([{tagged: ['a']}])
  })

  test('cannot be tricked into a list by a reference in a document', async () => {
    const plan = planQuery(parseQuery('*'), {read: () => [], count: () => 0})
    expect(plan.selectionOf('\u0000id:a')).toBeUndefined()
    expect(plan.selectionOf('a')).toBeUndefined()
  })

  test('follows a reference to a document with a field named then', async () => {
    const engine = lakeEngine(store, {projectId: 'p', dataset: 'production'})
    const answer = await engine.run({
      query: '*[_id == "a"][0].author->name',
      params: {},
      perspective: {kind: 'raw'},
      access: 'administrator',
    })
    expect(resultOf(answer)).toBe('Ann')
  })
})
