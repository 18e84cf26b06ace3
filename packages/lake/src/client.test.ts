import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Lake} from './lake.ts'
import {clientOf, startSeededLake, TOKEN} from './test-support/reach-over-http.ts'

let lake: Lake
beforeAll(async () => {
  lake = await startSeededLake()
})
afterAll(() => lake.close())

const administrator = () => clientOf(lake, {token: TOKEN})

describe('@sanity/client', () => {
  test('shows the query with the place of a syntax error', async () => {
    const query = '*[_type == "post"]{\n  title,\n  slug {current\n}'
    await expect(clientOf(lake).fetch(query)).rejects.toThrowErrorMatchingInlineSnapshot(`
      [Error: GROQ query parse error:
        2 |   title,
        3 |   slug {current
      > 4 | }
          | ^ Unexpected end of query]
    `)
  })

  test('shows the parameter that has no value', async () => {
    const asked = clientOf(lake).fetch('*[slug.current == $slug][0]')
    await expect(asked).rejects.toThrowErrorMatchingInlineSnapshot(`
      [Error: GROQ query parse error:
      > 1 | *[slug.current == $slug][0]
          |                  ^^^^ param $slug referenced, but not provided]
    `)
  })

  test('shows the function that this lake does not have', async () => {
    const asked = clientOf(lake).fetch('*[_type == "post"] | score(geo::distance(a, b))')
    await expect(asked).rejects.toThrowErrorMatchingInlineSnapshot(`
      [Error: GROQ query parse error:
      > 1 | *[_type == "post"] | score(geo::distance(a, b))
          |                           ^^^^^^^^^^^^ geo::distance() is not supported by the embedded lake]
    `)
  })

  test('names the dataset that is unknown', async () => {
    const asked = clientOf(lake, {dataset: 'staging'}).fetch('*')
    await expect(asked).rejects.toMatchObject({
      statusCode: 404,
      message: 'Dataset not found - Dataset "staging" not found for project ID "stepzero"',
    })
  })

  test('is told that its token is unknown', async () => {
    const asked = clientOf(lake, {token: 'guessed'}).fetch('*')
    await expect(asked).rejects.toMatchObject({
      statusCode: 401,
      message: 'Unauthorized - Session not found',
    })
  })

  test('sends a long query in the body and gets the same answer', async () => {
    const ids = Array.from({length: 700}, (_, index) => `a-long-id-of-a-document-${index}`)
    const query = '*[_id in $ids || _id == "p1"]._id'
    expect(JSON.stringify(ids).length).toBeGreaterThan(11_264)
    expect(await clientOf(lake).fetch(query, {ids})).toEqual(['p1'])
  })

  test('gets the query back only where it asks for it', async () => {
    const whole = await clientOf(lake).fetch('*[_id == "p1"]._id', {}, {filterResponse: false})
    expect(whole).toMatchObject({query: '*[_id == "p1"]._id', result: ['p1'], syncTags: []})
    expect(whole.ms).toBeTypeOf('number')
    const bare = await clientOf(lake).fetch('1', {}, {filterResponse: false, returnQuery: false})
    expect(bare).not.toHaveProperty('query')
  })

  test('gets documents by id, with null for those that are not there', async () => {
    expect(await administrator().getDocument('drafts.p2')).toMatchObject({title: 'Two, again'})
    expect(await administrator().getDocument('gone')).toBeUndefined()
    expect(await administrator().getDocuments(['p2', 'gone', 'ann'])).toMatchObject([
      {_id: 'p2'},
      null,
      {_id: 'ann'},
    ])
    expect(await clientOf(lake).getDocuments(['drafts.p2', 'p2'])).toMatchObject([
      null,
      {_id: 'p2'},
    ])
  })

  test.each([
    ['2025-02-18', ['drafts.p2', 'p2']],
    ['2025-02-19', ['p2']],
    ['1', ['drafts.p2', 'p2']],
    ['X', ['p2']],
  ])('sees by default what API version %s shows', async (apiVersion, expected) => {
    const client = clientOf(lake, {token: TOKEN, apiVersion})
    const asked = await client.fetch('*[_id in ["p2", "drafts.p2"]]._id')
    expect(asked).toEqual(expected)
  })

  test('reads who it is, and which project and datasets there are', async () => {
    const me = await administrator().users.getById('me')
    expect(me).toMatchObject({id: 'administrator', role: 'administrator'})
    expect(await clientOf(lake).users.getById('me')).toEqual({})
    expect(await administrator().projects.list()).toMatchObject([{id: 'stepzero'}])
    expect(await administrator().projects.getById('stepzero')).toMatchObject({id: 'stepzero'})
    expect(await administrator().datasets.list()).toEqual([
      {name: 'production', aclMode: 'public', tags: []},
    ])
    await expect(clientOf(lake).projects.list()).rejects.toMatchObject({statusCode: 401})
    await expect(administrator().projects.getById('other')).rejects.toMatchObject({
      statusCode: 404,
    })
  })
})
