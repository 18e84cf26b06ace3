import {expect, test} from 'vitest'
import {atom} from './atom.ts'
import {entryId} from './entry-id.ts'

const entry = {
  id: entryId('insight-a'),
  title: 'A & <b>]]></b> \u0000\u001f',
  address: 'https://example.com/insights/a/?x="1"',
  published: '2026-03-01',
  updated: '2026-04-02',
  author: 'Desk',
  summary: 'Short.',
  html: '<p>Text &amp; more</p>',
}
const feed = {
  id: entryId('feed'),
  title: 'Feed',
  language: 'en',
  self: 'https://example.com/feed.xml',
  page: 'https://example.com/',
  author: 'Company',
  entries: [entry],
  today: '2026-11-21',
}

test('hostile text cannot break out of its element', () => {
  const written = atom(feed)
  expect(written).toContain('<title>A &amp; &lt;b&gt;]]&gt;&lt;/b&gt; </title>')
  expect(written).toContain('href="https://example.com/insights/a/?x=&quot;1&quot;"')
  expect(written).toContain(
    '<content type="html" xml:base="https://example.com/insights/a/?x=&quot;1&quot;">&lt;p&gt;Text &amp;amp; more&lt;/p&gt;</content>',
  )
})

test('a feed is as new as its newest entry, and as the day where it has none', () => {
  expect(atom(feed)).toContain('<updated>2026-04-02T12:00:00Z</updated>\n<author>')
  expect(atom({...feed, entries: []})).toContain('<updated>2026-11-21T12:00:00Z</updated>')
})

test('an entry keeps its id whatever its address is, and two entries never share one', () => {
  expect(entryId('insight-a')).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  )
  expect(entryId('insight-a')).toBe(entryId('insight-a'))
  expect(entryId('insight-a')).not.toBe(entryId('insight-b'))
})
