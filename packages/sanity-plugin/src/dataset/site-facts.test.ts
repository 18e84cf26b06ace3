import {describe, expect, test} from 'vitest'
import {dayIn, siteFactsFrom} from './site-facts.ts'

describe('siteFactsFrom', () => {
  test('lets a draft of the settings stand before what is published', () => {
    const facts = siteFactsFrom([
      {_id: 'settings', languages: ['en'], timeZone: 'UTC'},
      {_id: 'drafts.settings', languages: ['de', 'en'], timeZone: 'Europe/Berlin'},
    ])
    expect(facts).toEqual({languages: ['de', 'en'], timeZone: 'Europe/Berlin'})
  })

  test('knows no language where there are no settings', () => {
    expect(siteFactsFrom([])).toEqual({languages: [], timeZone: 'UTC'})
  })
})

describe('dayIn', () => {
  const lateInLondon = new Date('2026-03-01T23:30:00Z')

  test('is the day where the site is', () => {
    expect(dayIn('Europe/Berlin', lateInLondon)).toBe('2026-03-02')
    expect(dayIn('UTC', lateInLondon)).toBe('2026-03-01')
  })

  test('is the day in UTC while a zone is being typed', () => {
    expect(dayIn('Europe/Ber', lateInLondon)).toBe('2026-03-01')
  })
})
