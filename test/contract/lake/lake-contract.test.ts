import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {contractTargets, type OpenTarget} from './contract-targets.ts'

/** What the official client relies on, of the hosted lake as of the embedded one. */
describe.each(contractTargets)('$name', (reached) => {
  let target: OpenTarget
  beforeAll(async () => {
    target = await reached.open()
  })
  afterAll(() => target[Symbol.asyncDispose]())

  const id = (name: string): string => `${target.prefix}${name}`
  const raw = (): SanityClient => target.client.withConfig({perspective: 'raw'})
  const make = (name: string, fields: object = {}) =>
    raw().createOrReplace({_id: id(name), _type: 'contract', ...fields})

  describe('a query', () => {
    test('has parameters, projections, references and an order', async () => {
      await make('q1', {n: 1})
      await make('q2', {n: 2, to: {_type: 'reference', _ref: id('q1')}})
      const query = '*[_id in $ids] | order(n desc){n, "other": to->n}'
      const asked = target.client.fetch(query, {ids: [id('q1'), id('q2')]})
      expect(await asked).toEqual([
        {n: 2, other: 1},
        {n: 1, other: null},
      ])
    })

    test('that cannot be parsed is refused with its place', async () => {
      await expect(target.client.fetch('*[_type ==')).rejects.toMatchObject({
        statusCode: 400,
        response: {
          body: {
            error: {
              type: 'queryParseError',
              description: expect.any(String),
              query: '*[_type ==',
              start: expect.any(Number),
              end: expect.any(Number),
            },
          },
        },
      })
    })

    test.each([
      ['2025-02-18', true],
      ['2025-02-19', false],
      ['1', true],
    ])('in version %s shows drafts without being asked: %s', async (apiVersion, shows) => {
      await raw().createOrReplace({_id: `drafts.${id('v')}`, _type: 'contract'})
      // A client that knows no perspective sends none.
      const asked = await target.client
        .withConfig({apiVersion})
        .fetch<number>('count(*[_id == $id])', {id: `drafts.${id('v')}`})
      expect(asked).toBe(shows ? 1 : 0)
    })

    test('sees drafts over published documents, under the published id', async () => {
      await make('p', {title: 'published'})
      await raw().createOrReplace({_id: `drafts.${id('p')}`, _type: 'contract', title: 'draft'})
      const query = '*[_id == $id]{_id, _originalId, title}'
      const as = (perspective: 'published' | 'drafts') =>
        target.client.fetch(query, {id: id('p')}, {perspective})
      expect(await as('published')).toMatchObject([{title: 'published'}])
      expect(await as('drafts')).toEqual([
        {_id: id('p'), _originalId: `drafts.${id('p')}`, title: 'draft'},
      ])
    })

    test('of nobody in particular sees no drafts, in whatever perspective', async () => {
      await raw().createOrReplace({_id: `drafts.${id('hidden')}`, _type: 'contract'})
      for (const perspective of ['raw', 'drafts'] as const) {
        const asked = target.anonymous.fetch(
          'count(*[_id in [$id, "drafts." + $id]])',
          {id: id('hidden')},
          {perspective},
        )
        // A private dataset refuses it outright.
        expect(await asked.catch(() => 0)).toBe(0)
      }
    })
  })

  describe('documents by id', () => {
    test('come in the order asked for, with null for what is not there', async () => {
      await make('d1')
      const found = await target.client.getDocuments([id('gone'), id('d1')])
      expect(found).toMatchObject([null, {_id: id('d1')}])
    })
  })

  describe('a mutation', () => {
    test('creates, and refuses to create twice', async () => {
      const made = await raw().create({_id: id('c'), _type: 'contract', n: 1})
      expect(made).toMatchObject({_id: id('c'), _createdAt: made._updatedAt})
      await expect(raw().create({_id: id('c'), _type: 'contract'})).rejects.toMatchObject({
        statusCode: 409,
        details: {items: [{error: {type: 'documentAlreadyExistsError'}}]},
      })
      await raw().createIfNotExists({_id: id('c'), _type: 'contract', n: 2})
      expect(await raw().getDocument(id('c'))).toMatchObject({n: 1})
      await raw().createOrReplace({_id: id('c'), _type: 'contract', m: 3})
      expect(await raw().getDocument(id('c'))).not.toHaveProperty('n')
    })

    test.each([
      ['set', {set: {'a.b': 2, 'list[_key=="k2"].n': 9}}, {a: {b: 2}, list: [{n: 1}, {n: 9}]}],
      ['setIfMissing', {setIfMissing: {a: 1, fresh: 1}}, {a: {b: 1}, fresh: 1}],
      ['unset', {unset: ['a.b', 'list[0]']}, {a: {}, list: [{_key: 'k2'}]}],
      ['inc', {inc: {n: 2}}, {n: 3}],
      ['dec', {dec: {n: 2}}, {n: -1}],
      ['diffMatchPatch', {diffMatchPatch: {text: '@@ -1,3 +1,3 @@\n-o\n+O\n ld\n'}}, {text: 'Old'}],
      [
        'insert before',
        {insert: {before: 'list[0]', items: [{_key: 'k0'}]}},
        {list: [{_key: 'k0'}, {_key: 'k1'}, {_key: 'k2'}]},
      ],
      [
        'insert after',
        {insert: {after: 'list[-1]', items: [{_key: 'k3'}]}},
        {list: [{_key: 'k1'}, {_key: 'k2'}, {_key: 'k3'}]},
      ],
      [
        'insert replace',
        {insert: {replace: 'list[_key=="k1"]', items: [{_key: 'kx'}]}},
        {list: [{_key: 'kx'}, {_key: 'k2'}]},
      ],
    ])('patches by %s', async (_, patch, expected) => {
      const list = [
        {_key: 'k1', n: 1},
        {_key: 'k2', n: 2},
      ]
      await make('patched', {n: 1, a: {b: 1}, text: 'old', list})
      await raw().mutate([{patch: {id: id('patched'), ...patch}}])
      expect(await raw().getDocument(id('patched'))).toMatchObject(expected)
    })

    test('patches and deletes what a query finds', async () => {
      await make('by1', {group: target.prefix, n: 1})
      await make('by2', {group: target.prefix, n: 1})
      const which = {query: '*[group == $group]', params: {group: target.prefix}}
      await raw().mutate([{patch: {...which, inc: {n: 1}}}])
      expect(await raw().fetch('*[group == $group].n', which.params)).toEqual([2, 2])
      await raw().delete(which)
      expect(await raw().fetch('count(*[group == $group])', which.params)).toBe(0)
    })

    test('of a document that is not there, or not of that revision, is refused', async () => {
      await expect(raw().patch(id('nobody')).set({a: 1}).commit()).rejects.toMatchObject({
        details: {items: [{error: {type: 'documentNotFoundError'}}]},
      })
      const {_rev} = await make('rev')
      await raw().patch(id('rev')).ifRevisionId(_rev).set({a: 1}).commit()
      await expect(
        raw().patch(id('rev')).ifRevisionId(_rev).set({a: 2}).commit(),
      ).rejects.toMatchObject({statusCode: 409})
    })

    test('is part of a transaction that is done wholly or not at all', async () => {
      const half = raw()
        .transaction()
        .create({_id: id('half'), _type: 'contract'})
        .patch(id('nobody'), (patch) => patch.set({a: 1}))
      await expect(half.commit()).rejects.toMatchObject({details: {items: [{index: 1}]}})
      expect(await raw().getDocument(id('half'))).toBeUndefined()
      const whole = raw()
        .transaction()
        .create({_id: id('whole'), _type: 'contract'})
        .transactionId(id('tx'))
      expect(await whole.commit()).toMatchObject({transactionId: id('tx')})
      expect(await raw().getDocument(id('whole'))).toMatchObject({_rev: id('tx')})
    })

    test('in a dry run changes nothing', async () => {
      await raw().create({_id: id('dry'), _type: 'contract'}, {dryRun: true})
      expect(await raw().getDocument(id('dry'))).toBeUndefined()
    })

    test('cannot delete what others refer to, nor refer to nothing', async () => {
      await make('held')
      await make('holder', {to: {_type: 'reference', _ref: id('held')}})
      await expect(raw().delete(id('held'))).rejects.toMatchObject({
        statusCode: 409,
        details: {items: [{error: {type: 'documentHasExistingReferencesError'}}]},
      })
      await expect(
        make('lost', {to: {_type: 'reference', _ref: id('nobody')}}),
      ).rejects.toMatchObject({
        statusCode: 409,
        details: {items: [{error: {type: 'documentReferenceDoesNotExistError'}}]},
      })
    })

    test('of nobody in particular is refused', async () => {
      await expect(
        target.anonymous.create({_id: id('x'), _type: 'contract'}),
      ).rejects.toMatchObject({statusCode: expect.toSatisfy((one) => one === 401 || one === 403)})
    })

    test('larger than four million bytes is refused', async () => {
      await expect(make('large', {text: 'x'.repeat(4_300_000)})).rejects.toMatchObject({
        statusCode: 413,
      })
    })
  })

  describe('an action', () => {
    test('publishes, edits, discards, unpublishes and deletes', async () => {
      const [publishedId, draftId] = [id('act'), `drafts.${id('act')}`]
      const both = () =>
        raw().fetch<string[]>('*[_id in [$a, $b]] | order(_id)._id', {a: draftId, b: publishedId})
      await raw().create({_id: draftId, _type: 'contract', title: 'one'})
      await raw().action({actionType: 'sanity.action.document.publish', draftId, publishedId})
      expect(await both()).toEqual([publishedId])
      await raw().action({
        actionType: 'sanity.action.document.edit',
        draftId,
        publishedId,
        patch: {set: {title: 'two'}},
      })
      expect(await both()).toEqual([publishedId, draftId].toSorted())
      await raw().action({actionType: 'sanity.action.document.discard', draftId})
      expect(await both()).toEqual([publishedId])
      await raw().action({actionType: 'sanity.action.document.unpublish', draftId, publishedId})
      expect(await both()).toEqual([draftId])
      await raw().action({actionType: 'sanity.action.document.publish', draftId, publishedId})
      await raw().action({
        actionType: 'sanity.action.document.delete',
        publishedId,
        includeDrafts: [],
      })
      expect(await both()).toEqual([])
    })

    test('that nobody knows is refused', async () => {
      const body = {actions: [{actionType: 'sanity.action.document.fold'}]}
      const url = `/data/actions/${target.client.config().dataset ?? ''}`
      await expect(raw().request({url, method: 'POST', body})).rejects.toMatchObject({
        statusCode: 400,
      })
    })
  })

  describe('a listener', () => {
    test('is welcomed, and told of each change with its revision', async () => {
      const {promise: welcome, resolve: greet} = Promise.withResolvers<void>()
      const {promise: heard, resolve: hear} = Promise.withResolvers<unknown>()
      const subscription = raw()
        .listen('*[_id == $id]', {id: id('heard')}, {events: ['welcome', 'mutation']})
        .subscribe((event) => (event.type === 'mutation' ? hear(event) : greet()))
      await welcome
      const {_rev} = await make('heard', {n: 1})
      expect(await heard).toMatchObject({
        documentId: id('heard'),
        transition: 'appear',
        transactionId: _rev,
        resultRev: _rev,
        result: {n: 1},
      })
      subscription.unsubscribe()
    })

    test('whose query cannot be parsed is told so on the stream', async () => {
      const {promise, resolve} = Promise.withResolvers<unknown>()
      const subscription = raw().listen('*[_type =').subscribe({error: resolve})
      expect(String(await promise)).toMatch(/parse error/i)
      subscription.unsubscribe()
    })
  })

  describe('the history', () => {
    test('has a document as it was in a revision', async () => {
      const {_rev} = await make('past', {n: 1})
      await make('past', {n: 2})
      const {dataset = ''} = target.client.config()
      const url = `/data/history/${dataset}/documents/${id('past')}?revision=${_rev}`
      expect(await raw().request<unknown>({url})).toMatchObject({documents: [{n: 1, _rev}]})
    })
  })

  describe('what the client asks of users and the project', () => {
    test('tells who asks, and which datasets there are', async () => {
      expect(await target.client.users.getById('me')).toMatchObject({id: expect.any(String)})
      const names = (await target.client.datasets.list()).map(({name}) => name)
      expect(names).toContain(target.client.config().dataset)
    })

    test('refuses a token that it does not know', async () => {
      const stranger = target.client.withConfig({token: 'guessed'})
      await expect(stranger.fetch('1')).rejects.toMatchObject({statusCode: 401})
    })

    test('knows no dataset that is not there', async () => {
      const elsewhere = target.client.withConfig({dataset: 'no-such-dataset'})
      await expect(elsewhere.fetch('1')).rejects.toMatchObject({statusCode: 404})
    })
  })
})
