import type {Action} from '@sanity/client'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import type {Lake} from '../lake.ts'
import {clientOf, startSeededLake, TOKEN} from '../test-support/reach-over-http.ts'

let lake: Lake
beforeEach(async () => {
  lake = await startSeededLake()
})
afterEach(() => lake.close())

const client = () => clientOf(lake, {token: TOKEN, perspective: 'raw'})
const pair = (id: string) => ({publishedId: id, draftId: `drafts.${id}`})

const create = (more: {ifExists: 'fail' | 'ignore'}): Action => ({
  actionType: 'sanity.action.document.create',
  publishedId: 'new',
  attributes: {_id: 'drafts.new', _type: 'post', title: 'New'},
  ...more,
})

const edit = (id: string): Action => ({
  actionType: 'sanity.action.document.edit',
  ...pair(id),
  patch: {set: {title: 'Uno'}},
})

const remove = (includeDrafts: string[]): Action => ({
  actionType: 'sanity.action.document.delete',
  publishedId: 'p2',
  includeDrafts,
})

describe('the action', () => {
  test('create makes a draft, and fails if there is one unless told to ignore it', async () => {
    const {transactionId} = await client().action(create({ifExists: 'fail'}))
    expect(await client().getDocument('drafts.new')).toMatchObject({_rev: transactionId})
    await expect(client().action(create({ifExists: 'fail'}))).rejects.toMatchObject({
      statusCode: 409,
      details: {type: 'actionError'},
    })
    await client().action(create({ifExists: 'ignore'}))
  })

  test('edit makes the draft of a published document first', async () => {
    await client().action([edit('p1'), edit('p1')])
    expect(await client().getDocument('p1')).toMatchObject({title: 'One'})
    expect(await client().getDocument('drafts.p1')).toMatchObject({title: 'Uno'})
    await expect(client().action(edit('nobody'))).rejects.toMatchObject({statusCode: 404})
  })

  test('publish puts the draft in the place of what was published', async () => {
    const {transactionId} = await client().action({
      actionType: 'sanity.action.document.publish',
      ...pair('p2'),
      ifPublishedRevisionId: 'r1',
      ifDraftRevisionId: 'r2',
    })
    expect(await client().getDocument('drafts.p2')).toBeUndefined()
    expect(await client().getDocument('p2')).toMatchObject({
      title: 'Two, again',
      _rev: transactionId,
    })
  })

  test.each([{ifPublishedRevisionId: 'old'}, {ifDraftRevisionId: 'old'}])(
    'publish with %o is refused, and nothing has changed',
    async (condition) => {
      const asked = client().action({
        actionType: 'sanity.action.document.publish',
        ...pair('p2'),
        ...condition,
      })
      await expect(asked).rejects.toMatchObject({statusCode: 409})
      expect(await client().getDocument('p2')).toMatchObject({title: 'Two'})
    },
  )

  test('publish makes references strong that waited for it, and refuses those to nothing', async () => {
    const waiting = {_type: 'reference', _weak: true, _strengthenOnPublish: {type: 'person'}}
    const author = {...waiting, _ref: 'carl'}
    const reader = {...waiting, _ref: 'carl', _strengthenOnPublish: {type: 'person', weak: true}}
    await client().create({_id: 'drafts.w', _type: 'post', author, reader})
    const publish: Action = {actionType: 'sanity.action.document.publish', ...pair('w')}
    await expect(client().action(publish)).rejects.toMatchObject({
      statusCode: 409,
      details: {items: [{error: {referenceID: 'carl'}}]},
    })
    await client().create({_id: 'carl', _type: 'person'})
    await client().action(publish)
    expect(await client().getDocument('w')).toMatchObject({
      author: {_type: 'reference', _ref: 'carl'},
      reader: {_type: 'reference', _ref: 'carl', _weak: true},
    })
    expect((await client().getDocument('w'))?.['author']).not.toHaveProperty('_weak')
  })

  test('unpublish makes a draft of what was published, unless others refer to it', async () => {
    await client().action({actionType: 'sanity.action.document.unpublish', ...pair('p1')})
    expect(await client().getDocument('p1')).toBeUndefined()
    expect(await client().getDocument('drafts.p1')).toMatchObject({title: 'One'})
    await expect(
      client().action({actionType: 'sanity.action.document.unpublish', ...pair('ann')}),
    ).rejects.toMatchObject({statusCode: 409})
  })

  test('discard drops the draft only', async () => {
    const discard: Action = {
      actionType: 'sanity.action.document.version.discard',
      versionId: 'drafts.p2',
    }
    await client().action(discard)
    expect(await client().getDocument('drafts.p2')).toBeUndefined()
    expect(await client().getDocument('p2')).toBeDefined()
    await expect(client().action(discard)).rejects.toMatchObject({statusCode: 404})
  })

  test('delete takes the drafts that are named, and refuses to leave others behind', async () => {
    await expect(client().action(remove([]))).rejects.toMatchObject({statusCode: 409})
    await client().action(remove(['drafts.p2']))
    expect(await client().getDocuments(['p2', 'drafts.p2'])).toEqual([null, null])
  })

  test('versions are made from another document, and replaced', async () => {
    await client().action({
      actionType: 'sanity.action.document.version.create',
      publishedId: 'p2',
      baseId: 'p2',
      versionId: 'versions.summer.p2',
    })
    expect(await client().getDocument('versions.summer.p2')).toMatchObject({title: 'Two'})
    await client().action({
      actionType: 'sanity.action.document.version.replace',
      document: {_id: 'versions.summer.p2', _type: 'post', title: 'Hot'},
    })
    expect(await client().getDocument('versions.summer.p2')).toMatchObject({title: 'Hot'})
  })

  test.each([
    [{}],
    [{actionType: 'sanity.action.release.create', releaseId: 'r'}],
    [{actionType: 'sanity.action.document.edit', ...pair('p1')}],
    [{actionType: 'sanity.action.document.edit', ...pair('p1'), patch: {burn: {}}}],
    [{actionType: 'sanity.action.document.publish', publishedId: 'p1', draftId: 'drafts.p2'}],
    [{actionType: 'sanity.action.document.publish', publishedId: 'drafts.p1', draftId: 'p1'}],
    [{actionType: 'sanity.action.document.delete', publishedId: 'p2', includeDrafts: ['p1']}],
  ])('%j is refused', async (action) => {
    const response = await fetch(`${lake.address}/v1/data/actions/production`, {
      method: 'POST',
      headers: {authorization: `Bearer ${TOKEN}`},
      body: JSON.stringify({actions: [action]}),
    })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({error: {type: 'actionError'}})
  })

  test('of a dry run changes nothing', async () => {
    await client().action(
      {actionType: 'sanity.action.document.version.discard', versionId: 'drafts.p2'},
      {dryRun: true},
    )
    expect(await client().getDocument('drafts.p2')).toBeDefined()
  })
})
