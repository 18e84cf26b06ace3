import {entryOf, indexDataset, parseDraft} from '@stepzero/content-model'
import {describe, expect, test} from 'vitest'
import type {DatasetSnapshot} from '../dataset/dataset-store.ts'
import {pagesShowing, readersPage} from './readers-page.ts'

type Raw = Readonly<Record<string, unknown>> & {readonly _id: string; readonly _type: string}

const slug = (current: string) => ({_type: 'slug', current})
const ref = (_ref: string) => ({_type: 'reference', _key: _ref, _ref})
const entry = (_id: string, rest: object = {}): Raw => ({
  _id,
  _type: 'glossaryEntry',
  language: 'en',
  slug: slug(_id.replace('drafts.', '')),
  ...rest,
})

const snapshotOf = (...documents: Raw[]): DatasetSnapshot => ({
  // As the Studio's index has them: under the id they are stored under.
  dataset: indexDataset(
    documents.map((raw) => ({...entryOf(parseDraft(raw).document), id: raw._id})),
  ),
  isPublished: (id) => documents.some(({_id}) => _id === id),
  languages: ['en', 'de'],
  timeZone: 'Europe/Berlin',
})

const pageOf = (snapshot: DatasetSnapshot, published: Raw | null, given?: Raw) => {
  const {_id: id, _type: type} = given ?? published ?? entry('none')
  return readersPage(snapshot, {id, type, published, now: new Date('2026-04-01T12:00:00Z')})
}

describe('readersPage', () => {
  test.each([
    [entry('churn'), '/glossary/churn/'],
    [entry('abwanderung', {language: 'de'}), '/de/glossary/abwanderung/'],
    [{_id: 's', _type: 'source', slug: slug('on-waiting')}, '/sources/on-waiting/'],
    [{_id: 'p', _type: 'person', slug: slug('desk')}, '/people/desk/'],
    [{_id: 't', _type: 'topic', language: 'en', slug: slug('buying')}, '/insights/topics/buying/'],
    [{_id: 'n', _type: 'newsletterIssue', language: 'en', slug: slug('12')}, '/newsletter/12/'],
    [{_id: 'settings', _type: 'settings'}, '/'],
  ])('finds %o at %s', (document, address) => {
    expect(pageOf(snapshotOf(document), document)).toEqual({address})
  })

  test('finds a step within its journey, by the slugs that are published', () => {
    const step = {_id: 'pilot', _type: 'journeyStep', language: 'en', slug: slug('pilot')}
    const journey = {_id: 'j', _type: 'journey', language: 'en', slug: slug('first')}
    const withSteps = {...journey, steps: [ref('pilot')]}
    const moved = {...withSteps, _id: 'drafts.j', slug: slug('second')}
    const renamed = {...step, _id: 'drafts.pilot', slug: slug('trial')}
    expect(pageOf(snapshotOf(step, withSteps, moved, renamed), step)).toEqual({
      address: '/journeys/first/pilot/',
    })
    expect(pageOf(snapshotOf(step, journey), step)).toEqual({
      reason: 'This step belongs to no published journey.',
    })
  })

  test('says why there is none', () => {
    const draft = entry('drafts.new')
    expect(pageOf(snapshotOf(draft), null, draft)).toEqual({
      reason: 'Readers cannot see this yet: it is not published.',
    })
    const claim = {_id: 'c', _type: 'claim'}
    expect(pageOf(snapshotOf(claim), claim)).toEqual({
      reason: 'Documents of this kind have no page of their own.',
    })
    const insight = {_id: 'i', _type: 'insight', language: 'en', slug: slug('i')}
    const soon = {...insight, publishedAt: '2026-04-02'}
    expect(pageOf(snapshotOf(soon), soon)).toEqual({reason: 'Readers see this from 2026-04-02 on.'})
    const today = {...insight, publishedAt: '2026-04-01'}
    expect(pageOf(snapshotOf(today), today)).toEqual({address: '/insights/i/'})
  })
})

describe('pagesShowing', () => {
  test('is the document itself where it has a page', () => {
    const churn = entry('churn')
    expect(pagesShowing(snapshotOf(churn), 'drafts.churn', 'glossaryEntry')).toMatchObject([
      {id: 'churn'},
    ])
  })

  test('goes through documents without a page, and no further than a page', () => {
    const claim = {_id: 'c', _type: 'claim', source: ref('s')}
    const evidence = {_id: 'e', _type: 'evidence', claims: [ref('c')], feeds: [ref('churn')]}
    const step = {_id: 'pilot', _type: 'journeyStep', language: 'en', solutions: [ref('sol')]}
    const solution = {_id: 'sol', _type: 'solution', problems: []}
    const churn = entry('churn', {related: [ref('loss')]})
    const snapshot = snapshotOf(claim, evidence, step, solution, churn, entry('loss'))
    expect(pagesShowing(snapshot, 'sol', 'solution')).toMatchObject([{id: 'pilot'}])
    expect(pagesShowing(snapshot, 'c', 'claim')).toEqual([])
    expect(pagesShowing(snapshot, 'loss', 'glossaryEntry')).toMatchObject([{id: 'loss'}])
  })
})
