import type {SiteStatus} from '@stepzero/content-model'
import {describe, expect, test} from 'vitest'
import {badgeFor} from './site-badge.ts'

const known = (rest: Partial<SiteStatus> = {}) => ({
  kind: 'known' as const,
  status: {
    state: 'published' as const,
    site: 'http://127.0.0.1:4000',
    publishedAt: '2026-04-01T10:00:00.000Z',
    problems: [],
    ...rest,
  },
})
const problem = {document: 'churn', message: 'No slug.', remedy: 'Give it one.'}
const published = {_id: 'churn', _updatedAt: '2026-04-01T10:05:00Z'}

describe('badgeFor', () => {
  test('is silent where the site shows what is published', () => {
    expect(badgeFor(known(), 'churn', published)).toBeNull()
    expect(badgeFor({kind: 'unknown'}, 'churn', published)).toBeNull()
    expect(badgeFor({kind: 'unreachable', last: undefined}, 'churn', published)).toBeNull()
  })

  test('says what readers see of a document with a problem, and why', () => {
    const older = known({problems: [{...problem, readersSee: 'older'}]})
    expect(badgeFor(older, 'drafts.churn', published)).toEqual({
      label: 'Site shows an older version',
      color: 'warning',
      title: 'No slug. Give it one.',
    })
    const none = known({problems: [{...problem, readersSee: 'nothing'}]})
    expect(badgeFor(none, 'churn', published)?.label).toBe('Not on the site')
    expect(badgeFor(none, 'loss', published)).toBeNull()
    expect(badgeFor(none, 'churn', null)).toBeNull()
  })

  test('says so of what was published since nothing goes out any more', () => {
    const failing = known({state: 'failing', failure: 'A page fails.'})
    expect(badgeFor(failing, 'churn', published)?.title).toContain('A page fails.')
    const before = {...published, _updatedAt: '2026-04-01T09:00:00Z'}
    expect(badgeFor(failing, 'churn', before)).toBeNull()
  })
})
