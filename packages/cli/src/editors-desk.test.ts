import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {siteStatus} from '@stepzero/content-model'
import {startLake} from '@stepzero/lake'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {EditorsDesk} from './editors-desk.ts'

let dataDir: string
let said: string[]
let desk: EditorsDesk

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'stepzero-desk-'))
  said = []
  desk = new EditorsDesk({
    site: () => 'http://127.0.0.1:4000',
    dataDir,
    previewOrigin: 'http://127.0.0.1:4020',
    log: (line) => said.push(line),
  })
})
afterEach(() => rm(dataDir, {recursive: true}))

describe('EditorsDesk', () => {
  test('says that the site is on its way before anything stands', async () => {
    expect(siteStatus.parse(await desk.status())).toEqual({
      state: 'publishing',
      site: 'http://127.0.0.1:4000',
      problems: [],
    })
    expect(desk.previewLink(undefined)).toBeUndefined()
    expect(desk.previewOrigin()).toBe('http://127.0.0.1:4020')
  })

  test('tells what is wrong, with the titles of what is published, and when it went out', async () => {
    await using lake = await startLake({
      dataDir: ':memory:',
      seed: (async function* () {
        yield '{"_id": "churn", "_type": "glossaryEntry", "title": "Churn"}\n'
        yield '{"_id": "drafts.churn", "_type": "glossaryEntry", "title": "Not for the public"}\n'
      })(),
    })
    await writeFile(join(dataDir, 'release.json'), '{}')
    const problems = [{document: 'churn', type: 'glossaryEntry', message: 'No slug.'}]
    const search = {state: 'behind', asOf: '2026-04-01T10:00:00.000Z'} as const
    const status = {state: 'failing', failure: 'A page fails.', problems, kept: [], search} as const
    desk.follows(
      {status, addressOf: () => undefined},
      {address: lake.address, dataset: lake.dataset},
    )
    const told = siteStatus.parse(await desk.status())
    expect(told).toMatchObject({state: 'failing', failure: 'A page fails.', search})
    expect(told.problems).toEqual([{...problems[0], title: 'Churn', readersSee: 'nothing'}])
    expect(Number.isNaN(Date.parse(told.publishedAt ?? ''))).toBe(false)
    await lake.close()
    expect((await desk.status()).problems[0]).not.toHaveProperty('title')
    expect(said.join()).toContain('cannot be read')
  })

  test('gives links to the preview as soon as it answers', async () => {
    const origin = 'http://127.0.0.1:4021'
    desk.shows({origin, link: () => `${origin}/first`, linkTo: (id) => `${origin}/${id}`})
    expect((await desk.status()).preview).toBe(origin)
    expect(desk.previewOrigin()).toBe(origin)
    expect([desk.previewLink(undefined), desk.previewLink('churn')]).toEqual([
      `${origin}/first`,
      `${origin}/churn`,
    ])
  })
})
