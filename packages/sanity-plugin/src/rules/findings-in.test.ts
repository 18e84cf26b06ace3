import {
  editorialRules,
  entryOf,
  indexDataset,
  parseDraft,
  rule,
  type DatasetEntry,
} from '@stepzero/content-model'
import {describe, expect, test} from 'vitest'
import {findingsIn} from './findings-in.ts'

const shouting = rule({
  id: 'title-does-not-shout',
  types: ['topic'],
  scope: 'document',
  severity: 'warning',
  check: ({title}, {today, language}) =>
    title.includes('!') || title.includes('missing')
      ? [{path: ['title'], message: `Shouts in ${language} on ${today}.`, remedy: 'Whisper.'}]
      : [],
})

const snapshot = (entries: DatasetEntry[] = []) => ({
  dataset: indexDataset(entries),
  isPublished: () => true,
  languages: ['de'],
  timeZone: 'Europe/Berlin',
})
const lateInLondon = new Date('2026-03-01T23:30:00Z')
const topic = {_id: 'drafts.topic-a', _type: 'topic', language: 'en', title: 'A!', description: 'b'}

describe('findingsIn', () => {
  test('speaks in the language and on the day of the site', () => {
    const [finding] = findingsIn(topic, [shouting], snapshot(), lateInLondon)
    expect(finding?.message).toBe('Shouts in de on 2026-03-02.')
  })

  test('says nothing about a field that is not written yet', () => {
    const {title, ...untitled} = topic
    expect(title).toBe('A!')
    expect(findingsIn(untitled, [shouting], snapshot(), lateInLondon)).toEqual([])
  })

  test('knows the other documents, and what a document itself was published as', () => {
    const known = {_type: 'topic', language: 'en', title: 'A', description: 'b'}
    const entryFor = (id: string, current: string) =>
      entryOf(parseDraft({...known, _id: id, slug: {_type: 'slug', current}}).document)
    const entries = [entryFor('topic-a', 'a'), entryFor('topic-b', 'b')]
    const draft = {...known, _id: 'drafts.topic-a', slug: {_type: 'slug', current: 'b'}}
    const found = findingsIn(
      draft,
      editorialRules,
      snapshot([...entries, entryFor('drafts.topic-a', 'b')]),
      lateInLondon,
    )
    expect(found.map((finding) => finding.rule)).toEqual([
      'slug-is-unique',
      'published-slug-is-kept',
    ])
  })
})
