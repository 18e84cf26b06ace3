import {describe, expect, test} from 'vitest'
import type {Access} from '../perspectives/document-view.ts'
import type {Transaction} from '../store/transaction.ts'

/** A question as the suite asks it, whatever stands between it and the lake. */
interface Question {
  readonly query: string
  readonly params?: Record<string, unknown>
  /** Left out: that of API version 2025-02-19. */
  readonly perspective?: string
  readonly access?: Access
}

/** What every way to reach a lake can do. */
export interface ReachableLake extends AsyncDisposable {
  ask(question: Question): Promise<unknown>
  /** All documents of an export, parsed. */
  exported(access: Access): Promise<unknown[]>
  commit(transaction: Transaction): void
  /** Collects mutation events until it is disposed; resolves once the lake listens. */
  listen(query: string, access: Access): Promise<Listening>
}

/** An open listener. */
interface Listening extends Disposable {
  /** Resolves with the first events when there are this many. */
  events(count: number): Promise<HeardEvent[]>
}

/** The parts of a mutation event that the suite looks at. */
export interface HeardEvent {
  readonly documentId: string
  readonly transition: string
  readonly transactionTotalEvents: number
  readonly transactionCurrentEvent: number
}

/** What the suite's lakes are seeded with. */
export const SEED = [
  {_id: 'ann', _type: 'person', _rev: 'r1', name: 'Ann'},
  {_id: 'bob', _type: 'person', _rev: 'r1', name: 'Bob'},
  {
    _id: 'p1',
    _type: 'post',
    _rev: 'r1',
    title: 'One',
    slug: {current: 'one'},
    author: {_ref: 'ann'},
  },
  {
    _id: 'p2',
    _type: 'post',
    _rev: 'r1',
    title: 'Two',
    slug: {current: 'two'},
    author: {_ref: 'bob'},
  },
  {_id: 'drafts.p2', _type: 'post', _rev: 'r2', title: 'Two, again', author: {_ref: 'ann'}},
  {_id: 'drafts.p3', _type: 'post', _rev: 'r1', title: 'Three, new'},
  {_id: 'versions.spring.p1', _type: 'post', _rev: 'r1', title: 'One, in spring'},
  {_id: 'private.note', _type: 'note', _rev: 'r1', text: 'Not for everyone'},
].map((document) => JSON.stringify(document))

/** What holds for a lake, however it is reached. */
export function describeLake(how: string, makeLake: () => Promise<ReachableLake>): void {
  describe(`a lake ${how}`, () => {
    describePerspectives(makeLake)
    describeAnswers(makeLake)
    describeListening(makeLake)
  })
}

const IDS = {query: '*[_type == "post"]{_id, _originalId, title}'}

function describePerspectives(makeLake: () => Promise<ReachableLake>): void {
  test('shows published documents unless asked otherwise', async () => {
    await using lake = await makeLake()
    expect(await lake.ask({...IDS, access: 'administrator'})).toEqual([
      {_id: 'p1', _originalId: null, title: 'One'},
      {_id: 'p2', _originalId: null, title: 'Two'},
    ])
  })

  test.each(['drafts', 'previewDrafts'])(
    'lays drafts over published in %s',
    async (perspective) => {
      await using lake = await makeLake()
      expect(await lake.ask({...IDS, perspective, access: 'administrator'})).toEqual([
        {_id: 'p1', _originalId: 'p1', title: 'One'},
        {_id: 'p2', _originalId: 'drafts.p2', title: 'Two, again'},
        {_id: 'p3', _originalId: 'drafts.p3', title: 'Three, new'},
      ])
    },
  )

  test('lays a release over drafts over published in a list', async () => {
    await using lake = await makeLake()
    const perspective = 'spring,drafts'
    expect(await lake.ask({...IDS, perspective, access: 'administrator'})).toEqual([
      {_id: 'p1', _originalId: 'versions.spring.p1', title: 'One, in spring'},
      {_id: 'p2', _originalId: 'drafts.p2', title: 'Two, again'},
      {_id: 'p3', _originalId: 'drafts.p3', title: 'Three, new'},
    ])
  })

  test('shows every document under its own id in raw', async () => {
    await using lake = await makeLake()
    const question = {query: '*[_type == "post"]._id', perspective: 'raw'}
    expect(await lake.ask({...question, access: 'administrator'})).toEqual([
      'drafts.p2',
      'drafts.p3',
      'p1',
      'p2',
      'versions.spring.p1',
    ])
  })

  test('follows references to what the perspective shows', async () => {
    await using lake = await makeLake()
    const query = '*[_id == "p2"][0].author->name'
    expect(await lake.ask({query, access: 'administrator'})).toBe('Bob')
    expect(await lake.ask({query, access: 'administrator', perspective: 'drafts'})).toBe('Ann')
  })

  test.each(['raw', 'published', 'drafts', 'spring,drafts'])(
    'shows nobody without a token what is not published, in %s',
    async (perspective) => {
      await using lake = await makeLake()
      expect(await lake.ask({query: '*._id', perspective})).toEqual(['ann', 'bob', 'p1', 'p2'])
      const titles = '*[_type == "post"].title'
      expect(await lake.ask({query: titles, perspective})).toEqual(['One', 'Two'])
      const byId = '*[_id in ["drafts.p3", "p3", "private.note"]]'
      expect(await lake.ask({query: byId, perspective})).toEqual([])
    },
  )
}

function describeAnswers(makeLake: () => Promise<ReachableLake>): void {
  test('fills in parameters of every kind', async () => {
    await using lake = await makeLake()
    const query = '*[_type == $type && slug.current in $slugs][0...$n]{title, "given": $object}'
    const params = {type: 'post', slugs: ['one', 'two'], n: 1, object: {deep: [true, null]}}
    expect(await lake.ask({query, params})).toEqual([{title: 'One', given: {deep: [true, null]}}])
  })

  test('answers the same text with other parameters anew', async () => {
    await using lake = await makeLake()
    const query = '*[_id == $id][0].title'
    expect(await lake.ask({query, params: {id: 'p1'}})).toBe('One')
    expect(await lake.ask({query, params: {id: 'p2'}})).toBe('Two')
  })

  test('has null for nothing', async () => {
    await using lake = await makeLake()
    expect(await lake.ask({query: '*[_id == "gone"][0]'})).toBeNull()
  })

  test('sees a commit at once', async () => {
    await using lake = await makeLake()
    lake.commit({changes: [{put: {_id: 'p1', _type: 'post', title: 'Uno'}}, {delete: 'p2'}]})
    expect(await lake.ask({query: '*[_type == "post"].title'})).toEqual(['Uno'])
  })

  test('exports what may be seen, in the order of ids', async () => {
    await using lake = await makeLake()
    const everyone = await lake.exported('anonymous')
    expect(everyone).toMatchObject([{_id: 'ann'}, {_id: 'bob'}, {_id: 'p1'}, {_id: 'p2'}])
    expect(await lake.exported('administrator')).toHaveLength(SEED.length)
  })
}

function describeListening(makeLake: () => Promise<ReachableLake>): void {
  test('tells listeners how each document came, changed or left', async () => {
    await using lake = await makeLake()
    using listening = await lake.listen(
      '*[_type == "post" && title == $t]'.replace('$t', '"New"'),
      'administrator',
    )
    lake.commit({changes: [{put: {_id: 'p1', _type: 'post', title: 'New'}}]})
    lake.commit({changes: [{put: {_id: 'p1', _type: 'post', title: 'New', more: 1}}]})
    lake.commit({changes: [{put: {_id: 'p1', _type: 'post', title: 'Old'}}]})
    const heard = await listening.events(3)
    expect(heard.map(({transition}) => transition)).toEqual(['appear', 'update', 'disappear'])
  })

  test('counts the events of a transaction for each listener', async () => {
    await using lake = await makeLake()
    using all = await lake.listen('*', 'administrator')
    using everyone = await lake.listen('*', 'anonymous')
    lake.commit({changes: [{put: {_id: 'p3', _type: 'post'}}, {delete: 'drafts.p3'}]})
    expect((await all.events(2)).map(counted)).toEqual(['p3 1/2', 'drafts.p3 2/2'])
    expect((await everyone.events(1)).map(counted)).toEqual(['p3 1/1'])
  })
}

function counted(event: HeardEvent): string {
  return `${event.documentId} ${event.transactionCurrentEvent}/${event.transactionTotalEvents}`
}
