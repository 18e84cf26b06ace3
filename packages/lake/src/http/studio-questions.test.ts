import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Lake} from '../lake.ts'
import {clientOf, startSeededLake, TOKEN} from '../test-support/reach-over-http.ts'

let lake: Lake
beforeAll(async () => {
  lake = await startSeededLake()
})
afterAll(() => lake.close())

const client = () => clientOf(lake, {token: TOKEN})
const ask = (url: string): Promise<unknown> => client().request({url})

const put = (body: unknown) =>
  client().request<unknown>({url: '/users/me/keyvalue', method: 'PUT', body})

describe('a Studio that starts', () => {
  test('learns what its user may do', async () => {
    expect(await ask('/projects/stepzero/datasets/production/acl')).toEqual([
      {
        filter: '_id in path("**")',
        permissions: ['read', 'create', 'update', 'history', 'editHistory'],
      },
    ])
    expect(await ask('/projects/stepzero/grants')).toEqual({})
    expect(await ask('/projects/stepzero/roles')).toMatchObject([
      {name: 'viewer'},
      {name: 'editor'},
      {name: 'administrator'},
    ])
    expect(await ask('/auth/id')).toEqual({id: 'administrator'})
  })

  test('learns who is who', async () => {
    expect(await ask('/users/administrator')).toMatchObject({name: 'Administrator'})
    expect(await ask('/users/administrator,nobody')).toMatchObject([{id: 'administrator'}])
    await expect(ask('/users/nobody')).rejects.toMatchObject({statusCode: 404})
    lake.store.commit({changes: [{put: {_id: 'w', _type: 'post'}}], identity: 'someone-gone'})
    expect(await ask('/users/someone-gone')).toMatchObject({id: 'someone-gone'})
    expect(await ask('/projects/stepzero')).toMatchObject({members: [{id: 'administrator'}]})
  })

  test.each([
    ['/features', []],
    ['/projects/stepzero/user-applications', []],
    ['/projects/stepzero/datasets?datasetProfile=comments', []],
    ['/journey/announcements', []],
    ['/intake/telemetry-status', {status: 'denied'}],
    ['/auth/providers', {providers: [], thirdPartyLogin: false, sso: {saml: false}}],
  ])('gets a short answer at %s', async (url, answer) => {
    expect(await ask(url)).toEqual(answer)
  })

  test('keeps what it wants to remember for its user', async () => {
    await put([
      {key: 'a', value: {open: true}},
      {key: 'b', value: 'x'},
    ])
    await put([{key: 'b', value: null}])
    expect(await ask('/users/me/keyvalue/b,c,a')).toEqual([
      {key: 'a', value: {open: true}},
      {key: 'b', value: null},
    ])
    expect(await ask('/users/me/keyvalue')).toHaveLength(2)
    for (const bad of [[{key: ''}], [{key: 'x'}], [1]]) {
      await expect(put(bad)).rejects.toMatchObject({statusCode: 400})
    }
    await expect(put([{key: 'x', value: 'x'.repeat(70_000)}])).rejects.toMatchObject({
      statusCode: 413,
    })
  })

  test('learns which documents refer to one', async () => {
    const path = '/data/references/production/documents/ann/to'
    const documents = [{documentId: 'drafts.p2'}, {documentId: 'p1'}]
    expect(await ask(path)).toMatchObject({totalCount: 2, references: documents})
    expect(await ask(`${path}?excludeInternalReferences=true`)).toEqual({
      totalCount: 0,
      references: [],
    })
  })

  test.each([
    '/journey/trial',
    '/help',
    '/projects/stepzero/cors',
    '/data/live/events/production',
    '/agent/action/generate/production',
  ])('is refused what is not here: %s', async (url) => {
    await expect(ask(url)).rejects.toMatchObject({statusCode: 404})
  })
})

test('who is nobody learns nothing of users, roles and references', async () => {
  for (const url of [
    '/auth/id',
    '/users/administrator',
    '/users/me/keyvalue',
    '/projects/stepzero/roles',
    '/projects/stepzero/grants',
    '/projects/stepzero/datasets/production/acl',
    '/projects/stepzero/user-applications',
    '/data/references/production/documents/ann/to',
  ]) {
    await expect(clientOf(lake).request({url})).rejects.toMatchObject({statusCode: 401})
  }
})
