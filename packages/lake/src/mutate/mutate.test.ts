import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Lake} from '../lake.ts'
import {clientOf, startSeededLake, TOKEN} from '../test-support/reach-over-http.ts'

let lake: Lake
beforeAll(async () => {
  lake = await startSeededLake()
})
afterAll(() => lake.close())

const client = () => clientOf(lake, {token: TOKEN, perspective: 'raw'})

describe('@sanity/client', () => {
  test('creates a document with a new id, also under a path', async () => {
    const made = await client().create({_type: 'post', title: 'New'})
    expect(made).toMatchObject({_type: 'post', title: 'New', _createdAt: made._updatedAt})
    expect(await client().getDocument(made._id)).toEqual(made)
    const draft = await client().create({_id: 'drafts.', _type: 'post'})
    expect(draft._id).toMatch(/^drafts\.[\w-]{36}$/)
  })

  test('cannot create what is there', async () => {
    await expect(client().create({_id: 'ann', _type: 'person'})).rejects.toMatchObject({
      statusCode: 409,
      message: expect.stringContaining('Document by ID "ann" already exists'),
      details: {
        type: 'mutationError',
        items: [{index: 0, error: {type: 'documentAlreadyExistsError', id: 'ann'}}],
      },
    })
  })

  test('creates or replaces, and creates only if there is nothing', async () => {
    const base = {_id: 'r1', _type: 'post'}
    const first = await client().createIfNotExists({...base, title: 'A'})
    expect(first).toMatchObject({title: 'A'})
    expect(await client().createIfNotExists({...base, title: 'B'})).toEqual(first)
    const replaced = await client().createOrReplace({...base, other: 1})
    expect(replaced).toMatchObject({other: 1, _createdAt: first._createdAt})
    expect(replaced).not.toHaveProperty('title')
  })

  test('patches with every operation', async () => {
    await client().create({
      _id: 'all',
      _type: 'post',
      count: 5,
      text: 'One two three',
      gone: true,
      list: [
        {_key: 'a', n: 1},
        {_key: 'b', n: 2},
      ],
      deep: {x: 1},
    })
    const patched = await client()
      .patch('all')
      .set({'deep.y.z': 2, 'list[_key=="a"].n': 10})
      .setIfMissing({count: 0, fresh: 'yes'})
      .unset(['gone', 'list[_key=="b"]'])
      .inc({count: 3})
      .insert('after', 'list[-1]', [{_key: 'c', n: 3}])
      .commit()
    expect(patched).toMatchObject({
      count: 8,
      fresh: 'yes',
      deep: {x: 1, y: {z: 2}},
      list: [
        {_key: 'a', n: 10},
        {_key: 'c', n: 3},
      ],
    })
    expect(patched).not.toHaveProperty('gone')
    const again = await client()
      .patch('all')
      .dec({count: 1})
      .diffMatchPatch({text: '@@ -1,7 +1,7 @@\n One \n-two\n+TWO\n'})
      .insert('replace', 'list[0]', [{_key: 'd'}])
      .commit()
    expect(again).toMatchObject({count: 7, text: 'One TWO three', list: [{_key: 'd'}, {_key: 'c'}]})
    const before = await client()
      .patch('all')
      .insert('before', 'list[0]', [{_key: 'e'}])
      .commit()
    expect(before['list']).toMatchObject([{_key: 'e'}, {_key: 'd'}, {_key: 'c'}])
  })

  test('patches and deletes by query, drafts included', async () => {
    for (const _id of ['q1', 'drafts.q2', 'q3'])
      await client().create({_id, _type: 'queried', n: 1})
    const patch = {query: '*[_type == $type && n == 1]', params: {type: 'queried'}, inc: {n: 1}}
    const {results} = await client().mutate([{patch}], {returnDocuments: false})
    expect(results.map(({id}) => id)).toEqual(['drafts.q2', 'q1', 'q3'])
    expect(await client().fetch('*[_type == "queried"].n')).toEqual([2, 2, 2])
    await client().delete({query: '*[_type == "queried"]'})
    expect(await client().fetch('count(*[_type == "queried"])')).toBe(0)
  })

  test('is told of a patch without a document, and of an operation that makes no sense', async () => {
    await expect(client().patch('nobody').set({a: 1}).commit()).rejects.toMatchObject({
      statusCode: 404,
      details: {items: [{error: {type: 'documentNotFoundError', id: 'nobody'}}]},
    })
    for (const bad of [{set: {'a[': 1}}, {diffMatchPatch: {name: 'x'}}, {unset: ['[[']}]) {
      const asked = client().mutate([{patch: {id: 'ann', ...bad}}])
      await expect(asked).rejects.toMatchObject({statusCode: 400})
    }
    for (const bad of [{set: {_id: 'x'}}, {set: {_type: 'x'}}, {unset: ['_type']}]) {
      await expect(client().mutate([{patch: {id: 'ann', ...bad}}])).rejects.toMatchObject({
        statusCode: 400,
        message: expect.stringContaining('Cannot modify immutable attribute'),
      })
    }
  })

  test('patches only the revision that it means', async () => {
    const {_rev} = await client().create({_id: 'rev', _type: 'post'})
    await client().patch('rev').ifRevisionId(_rev).set({a: 1}).commit()
    await expect(
      client().patch('rev').ifRevisionId(_rev).set({a: 2}).commit(),
    ).rejects.toMatchObject({
      statusCode: 409,
      details: {items: [{error: {type: 'documentRevisionIDDoesNotMatchError'}}]},
    })
  })

  test('does a transaction wholly or not at all, under the id that it chose', async () => {
    const transaction = client()
      .transaction()
      .create({_id: 't1', _type: 'post', n: 1})
      .patch('t1', (patch) => patch.inc({n: 1}))
      .transactionId('my-own-id')
    const {transactionId} = await transaction.commit()
    expect(transactionId).toBe('my-own-id')
    expect(await client().getDocument('t1')).toMatchObject({n: 2, _rev: 'my-own-id'})
    await expect(transaction.commit()).rejects.toMatchObject({statusCode: 409})
    const half = client()
      .transaction()
      .create({_id: 't2', _type: 'post'})
      .create({_id: 't1', _type: 'x'})
    await expect(half.commit()).rejects.toMatchObject({details: {items: [{index: 1}]}})
    expect(await client().getDocument('t2')).toBeUndefined()
  })

  test('sees in a dry run what would happen, and nothing happens', async () => {
    const would = await client().create({_id: 'dry', _type: 'post'}, {dryRun: true})
    expect(would).toMatchObject({_id: 'dry'})
    expect(await client().getDocument('dry')).toBeUndefined()
    const really = await client().create({_id: 'wet', _type: 'post'})
    expect(await client().getDocument('wet')).toEqual(really)
  })

  test('has keys made for the members of arrays where it asks for them', async () => {
    const document = {_type: 'post', list: [{a: [{b: 1}]}, {_key: 'k'}, 'text']}
    const made = await client().create(document, {autoGenerateArrayKeys: true})
    const key = expect.stringMatching(/^[0-9a-f]{12}$/)
    expect(made.list).toEqual([{_key: key, a: [{_key: key, b: 1}]}, {_key: 'k'}, 'text'])
  })

  test('gets back documents, ids or nothing, as it asks', async () => {
    const mutation = {createOrReplace: {_id: 'back', _type: 'post'}}
    const answer = async (search: string) => {
      const response = await fetch(`${lake.address}/v1/data/mutate/production?${search}`, {
        method: 'POST',
        headers: {authorization: `Bearer ${TOKEN}`},
        body: JSON.stringify({mutations: [mutation]}),
      })
      return response.json()
    }
    expect(await answer('')).toMatchObject({results: []})
    expect(await answer('returnIds=true')).toMatchObject({results: [{id: 'back'}]})
    expect(await answer('returnDocuments=true')).toMatchObject({
      results: [{id: 'back', operation: 'update', document: {_id: 'back'}}],
    })
    expect(await answer('visibility=sometime')).toMatchObject({
      error: {type: 'httpBadRequestError'},
    })
  })

  test('cannot delete what others refer to, and learns who does', async () => {
    await expect(client().delete('ann')).rejects.toMatchObject({
      statusCode: 409,
      message: expect.stringContaining('references to it from "drafts.p2", "p1"'),
      details: {
        items: [
          {
            error: {
              type: 'documentHasExistingReferencesError',
              referencingIDs: ['drafts.p2', 'p1'],
            },
          },
        ],
      },
    })
    await client().create({_id: 'held', _type: 'person'})
    await client().create({_id: 'holder', _type: 'post', author: {_ref: 'held', _weak: true}})
    await client().delete('held')
    const both = client().transaction().delete('p1').delete('drafts.p2').delete('ann')
    await both.commit({dryRun: true})
  })

  test('cannot refer strongly to nothing', async () => {
    const author = {_type: 'reference', _ref: 'nobody'}
    await expect(client().create({_type: 'post', author})).rejects.toMatchObject({
      statusCode: 409,
      details: {
        items: [{error: {type: 'documentReferenceDoesNotExistError', referenceID: 'nobody'}}],
      },
    })
    await client().create({_type: 'post', author: {...author, _weak: true}})
    await client()
      .transaction()
      .create({_type: 'post', author: {...author, _ref: 'somebody'}})
      .create({_id: 'somebody', _type: 'person'})
      .commit()
  })
})

describe('a write', () => {
  test.each([
    '{}',
    '{"mutations": 1}',
    '{"mutations": [1]}',
    '{"mutations": [{}]}',
    '{"mutations": [{"create": {"_type": "x"}, "delete": {"id": "x"}}]}',
    '{"mutations": [{"create": {}}]}',
    '{"mutations": [{"create": {"_id": "a b", "_type": "x"}}]}',
    '{"mutations": [{"createOrReplace": {"_type": "x"}}]}',
    '{"mutations": [{"patch": {"set": {}}}]}',
    '{"mutations": [{"patch": {"id": "ann", "burn": {}}}]}',
    '{"mutations": [{"patch": {"id": "ann", "inc": {"n": "1"}}}]}',
    '{"mutations": [{"patch": {"id": "ann", "insert": {"items": []}}}]}',
    '{"mutations": [{"delete": {"query": "*["}}]}',
    '{"mutations": [], "transactionId": "a b"}',
  ])('of %s is refused with the reason', async (body) => {
    const response = await fetch(`${lake.address}/v1/data/mutate/production`, {
      method: 'POST',
      headers: {authorization: `Bearer ${TOKEN}`},
      body,
    })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({error: {description: expect.any(String)}})
  })

  test('without a token is refused', async () => {
    await expect(clientOf(lake).create({_type: 'post'})).rejects.toMatchObject({statusCode: 401})
  })
})
