import {assert, property, string} from 'fast-check'
import {expect, test} from 'vitest'
import {reportLink} from './report-link.ts'

test('whatever a title says, it stays in the subject', () => {
  assert(
    property(string({unit: 'grapheme'}), (subject) => {
      const link = new URL(reportLink({to: 'desk@example.com', subject, lines: ['Page: /a/']}))
      expect(link.pathname).toBe('desk@example.com')
      expect([...link.searchParams.keys()]).toEqual(['subject', 'body'])
      expect(link.searchParams.get('subject')).toBe(subject)
      expect(link.searchParams.get('body')).toBe('Page: /a/\r\n\r\n')
    }),
  )
})
