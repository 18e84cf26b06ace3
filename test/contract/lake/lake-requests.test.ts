import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {contractTargets, type OpenTarget} from './contract-targets.ts'

/** What is asked of a lake in so many words: options of requests, the past, and who asks. */
describe.each(contractTargets)('$name', (reached) => {
  let target: OpenTarget
  beforeAll(async () => {
    target = await reached.open()
  })
  afterAll(() => target[Symbol.asyncDispose]())

  const id = (name: string): string => `${target.prefix}${name}`
  const raw = (): SanityClient => target.client.withConfig({perspective: 'raw'})
  const dataset = (): string => target.client.config().dataset ?? ''
  const project = (): string => target.client.config().projectId ?? ''
  const get = (url: string): Promise<unknown> => raw().request({url})
  const make = (name: string, fields: object = {}) =>
    raw().createOrReplace({_id: id(name), _type: 'contract', ...fields})
  const mutate = (mutations: readonly object[], query = '', more: object = {}) =>
    raw().request<unknown>({
      url: `/data/mutate/${dataset()}?${query}`,
      method: 'POST',
      body: {mutations, ...more},
    })
  const act = (action: object) =>
    raw().request<unknown>({
      url: `/data/actions/${dataset()}`,
      method: 'POST',
      body: {actions: [action]},
    })
  const put = (name: string) => [{createOrReplace: {_id: id(name), _type: 'contract', n: 1}}]
  const seen = (perspective: string | string[]) =>
    target.client.fetch<unknown>(
      '*[_type == $type] | order(title){_id, _originalId, title}',
      {type: id('layered')},
      {perspective: typeof perspective === 'string' ? [perspective] : perspective},
    )
  const layer = (at: string, title: string) =>
    raw().createOrReplace({_id: at, _type: id('layered'), title})
  const attempt = (kind: string, fields: object) =>
    act({actionType: `sanity.action.document.version.${kind}`, ...fields})
  /** What a listener hears of one change, which is made once it is welcome. */
  const hear = async (options: object, change: () => Promise<unknown>) => {
    const {promise: welcome, resolve: greet} = Promise.withResolvers<void>()
    const {promise: heard, resolve, reject} = Promise.withResolvers<unknown>()
    const subscription = raw()
      .listen('*[_id == $id]', {id: id('listened')}, {events: ['welcome', 'mutation'], ...options})
      .subscribe({
        next: (event) => (event.type === 'mutation' ? resolve(event) : greet()),
        error: reject,
      })
    try {
      await Promise.race([welcome, heard])
      await change()
      return await heard
    } finally {
      subscription.unsubscribe()
    }
  }
  const increase = () => raw().patch(id('listened')).inc({n: 1}).commit()
  const history = (rest: string) => get(`/data/history/${dataset()}/${rest}`)
  const asItWas = (query: string) => history(`documents/${id('then')}?${query}`)
  const idsOf = async (query: string) => {
    const url = raw().getUrl(
      `/data/history/${dataset()}/transactions/${id('steps')}?excludeContent=true${query}`,
    )
    const {token = ''} = raw().config()
    const response = await fetch(url, {headers: {authorization: `Bearer ${token}`}})
    const lines = (await response.text()).trim().split('\n')
    return lines.map((line) => /"id":"([^"]+)"/.exec(line)?.[1])
  }

  describe('the answer to a mutation', () => {
    test('names ids with returnIds, shows documents with returnDocuments, else neither', async () => {
      const bare = await mutate(put('a1'))
      expect(bare).toMatchObject({transactionId: expect.any(String)})
      expect(bare).not.toHaveProperty('results.0.id')
      const withIds = await mutate(put('a1'), 'returnIds=true')
      expect(withIds).toMatchObject({results: [{id: id('a1'), operation: expect.any(String)}]})
      expect(withIds).not.toHaveProperty('results.0.document')
      expect(await mutate(put('a1'), 'returnDocuments=true')).toMatchObject({
        results: [{id: id('a1'), document: {_id: id('a1'), n: 1}}],
      })
    })

    test.each(['create', 'update', 'delete'])('names the operation: %s', async (operation) => {
      const name = `op-${operation}`
      if (operation !== 'create') await make(name)
      const patch = {patch: {id: id(name), set: {n: 2}}}
      const mutation = {
        create: {create: {_id: id(name), _type: 'contract'}},
        update: patch,
        delete: {delete: {id: id(name)}},
      }[operation]
      expect(await mutate([mutation ?? patch], 'returnIds=true')).toMatchObject({
        results: [{id: id(name), operation}],
      })
    })

    test.each(['sync', 'async', 'deferred'])('comes with the visibility %s', async (visibility) => {
      expect(await mutate(put('vis'), `visibility=${visibility}`)).toHaveProperty('transactionId')
    })

    test('refuses a visibility that there is not', async () => {
      await expect(mutate(put('vis'), 'visibility=soon')).rejects.toMatchObject({statusCode: 400})
    })

    test('in a dry run shows what would be, and keeps nothing', async () => {
      const dry = await mutate(put('dry'), 'dryRun=true&returnDocuments=true')
      expect(dry).toMatchObject({results: [{document: {_id: id('dry'), n: 1}}]})
      expect(await raw().getDocument(id('dry'))).toBeUndefined()
    })

    test('takes the transaction id of the client, once', async () => {
      const transactionId = id('own-tx')
      expect(await mutate(put('tx'), '', {transactionId})).toMatchObject({transactionId})
      await expect(mutate(put('tx'), '', {transactionId})).rejects.toMatchObject({
        statusCode: 409,
      })
    })

    test('refuses what is no mutation', async () => {
      await expect(mutate([{fold: {_id: id('x')}}])).rejects.toMatchObject({statusCode: 400})
    })
  })

  describe('a perspective', () => {
    test('shows of each document the first layer in the list that has it', async () => {
      await layer(id('one'), 'a published')
      await layer(`drafts.${id('one')}`, 'a draft')
      await layer(`versions.rSummer.${id('one')}`, 'a version')
      await layer(id('two'), 'b published')
      const two = {_id: id('two'), _originalId: id('two'), title: 'b published'}
      expect(await seen(['rSummer', 'drafts'])).toEqual([
        {_id: id('one'), _originalId: `versions.rSummer.${id('one')}`, title: 'a version'},
        two,
      ])
      expect(await seen('drafts')).toEqual([
        {_id: id('one'), _originalId: `drafts.${id('one')}`, title: 'a draft'},
        two,
      ])
      expect(await seen('published')).toMatchObject([{title: 'a published'}, {_id: id('two')}])
      expect(await seen('raw')).toHaveLength(4)
      await raw().delete({query: '*[_type == $type]', params: {type: id('layered')}})
    })

    test('that cannot be is refused', async () => {
      const url = `/data/query/${dataset()}?query=1&perspective=raw,drafts`
      await expect(get(url)).rejects.toMatchObject({statusCode: 400})
    })
  })

  describe('an action on versions', () => {
    test('makes, replaces and discards one', async () => {
      const versionId = `versions.rAutumn.${id('ver')}`
      const document = {_id: versionId, _type: 'contract', n: 1}
      await attempt('create', {publishedId: id('ver'), document})
      expect(await raw().getDocument(versionId)).toMatchObject({n: 1})
      await attempt('replace', {document: {...document, n: 2}})
      expect(await raw().getDocument(versionId)).toMatchObject({n: 2})
      await attempt('discard', {versionId})
      expect(await raw().getDocument(versionId)).toBeUndefined()
    })

    test.each([
      {actionType: 'sanity.action.release.publish', releaseId: 'rNone'},
      {actionType: 'sanity.action.release.schedule', releaseId: 'rNone', publishAt: 'soon'},
      {actionType: 'sanity.action.release.archive', releaseId: 'rNone'},
      {actionType: 'sanity.action.document.version.unpublish', versionId: 'x', publishedId: 'y'},
    ])('$actionType of nothing that there is, is refused', async (action) => {
      const refused = await act(action).catch((error: unknown) => error)
      expect(refused).toMatchObject({
        statusCode: expect.toSatisfy((one) => one >= 400 && one < 500),
      })
    })
  })

  describe('a listener', () => {
    test('is told of result, former state, mutations and effects as it asks', async () => {
      await make('listened', {n: 1})
      const bare = await hear({includeResult: false, includeMutations: false}, increase)
      expect(bare).toMatchObject({transition: 'update', previousRev: expect.any(String)})
      for (const detail of ['result', 'previous', 'mutations', 'effects']) {
        expect(bare).not.toHaveProperty(detail)
      }
      const asked = {includeResult: true, includePreviousRevision: true, effectFormat: 'mendoza'}
      expect(await hear(asked, increase)).toMatchObject({
        result: {n: 3},
        previous: {n: 2},
        mutations: [{patch: {id: id('listened'), inc: {n: 1}}}],
        effects: {apply: expect.any(Array), revert: expect.any(Array)},
      })
      expect(await hear({visibility: 'transaction'}, increase)).toMatchObject({
        visibility: 'transaction',
      })
    })

    test('is told of a deletion, with the revision that did it', async () => {
      await make('listened')
      const heard = await hear({}, () => raw().delete(id('listened')))
      expect(heard).toMatchObject({transition: 'disappear', documentId: id('listened')})
    })

    test('hears its query refused on the open stream', async () => {
      const url = raw().getUrl(`/data/listen/${dataset()}?query=${encodeURIComponent('*[_type =')}`)
      const {token = ''} = raw().config()
      const response = await fetch(url, {headers: {authorization: `Bearer ${token}`}})
      expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
      expect(await response.text()).toMatch(/event: ?channelError\ndata: ?\{.*parse/i)
    })
  })

  describe('the past', () => {
    test('has documents by revision and time, and none from before they were', async () => {
      const first = await make('then', {n: 1})
      const second = await make('then', {n: 2})
      expect(await asItWas(`revision=${first._rev}`)).toMatchObject({documents: [{n: 1}]})
      expect(await asItWas(`time=${second._updatedAt}`)).toMatchObject({documents: [{n: 2}]})
      expect(await asItWas('time=2001-01-01T00:00:00Z')).toEqual({documents: []})
    })

    test('has the transactions of a document, in either direction', async () => {
      const revisions = []
      for (const n of [1, 2, 3]) revisions.push((await make('steps', {n}))._rev)
      expect(await idsOf('')).toEqual(revisions)
      expect(await idsOf('&reverse=true&limit=2')).toEqual(revisions.toReversed().slice(0, 2))
      expect(await idsOf(`&fromTransaction=${revisions[1]}`)).toEqual(revisions.slice(1))
    })
  })

  describe('who asks', () => {
    test('is known by the token, and can keep what it likes', async () => {
      expect(await get('/users/me')).toMatchObject({
        id: expect.any(String),
        roles: expect.any(Array),
      })
      const key = id('key')
      await raw().request({
        url: '/users/me/keyvalue',
        method: 'PUT',
        body: [{key, value: {seen: true}}],
      })
      const kept = get(`/users/me/keyvalue/${key},${id('unknown')}`)
      expect(await kept).toMatchObject([{key, value: {seen: true}}])
    })

    test('learns of the project, its datasets and what it may do', async () => {
      expect(await get(`/projects/${project()}`)).toMatchObject({
        id: project(),
        members: expect.any(Array),
      })
      expect(await get(`/projects/${project()}/datasets`)).toContainEqual(
        expect.objectContaining({name: dataset(), aclMode: expect.any(String)}),
      )
      expect(await get(`/projects/${project()}/datasets/${dataset()}/acl`)).toContainEqual(
        expect.objectContaining({permissions: expect.arrayContaining(['read', 'update'])}),
      )
      expect(await get(`/projects/${project()}/grants`)).toEqual(expect.any(Object))
    })

    test('is told that there is no such address', async () => {
      await expect(get('/no/such/thing')).rejects.toMatchObject({statusCode: 404})
    })
  })
})
