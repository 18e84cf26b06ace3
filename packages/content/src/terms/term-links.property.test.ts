import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {entry, insight} from '../test-support/documents.ts'
import {viewOn} from '../test-support/graph-of.ts'
import {block, span, type Raw} from '../test-support/raw.ts'
import {runs} from '../test-support/runs.ts'

/** Entries by the words of their names: one within another, one that another breaks off. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  churn: ['churn'],
  'churn-rate': ['churn', 'rate'],
  trust: ['trust'],
  'loss-of-trust': ['loss', 'of', 'trust'],
}
const WORDS = [...new Set(Object.values(NAMES).flat()), 'and']

const line = fc.record({
  style: fc.constantFrom('normal', 'normal', 'normal', 'h2', 'blockquote'),
  mark: fc.constantFrom('none', 'none', 'strong', 'code', 'link'),
  words: fc.array(fc.constantFrom(...WORDS), {minLength: 1, maxLength: 8}),
})
type Line = typeof line extends fc.Arbitrary<infer One> ? One : never

const LINK = {_type: 'link', _key: 'away', href: 'https://example.com/'}
const MARKS: Readonly<Record<Line['mark'], readonly string[]>> = {
  none: [],
  strong: ['strong'],
  code: ['code'],
  link: ['away'],
}

const blockOf = ({style, mark, words}: Line, at: number): Raw =>
  block(`b${at}`, [span(words.join(' '), MARKS[mark], 's')], {
    style,
    markDefs: mark === 'link' ? [LINK] : [],
  })

/** The longest name that begins at a word. */
const longestAt = (words: readonly string[], at: number): string | undefined =>
  Object.keys(NAMES)
    .filter((id) => NAMES[id]?.every((word, of) => words[at + of] === word))
    .toSorted((a, b) => (NAMES[b]?.length ?? 0) - (NAMES[a]?.length ?? 0))[0]

/** What the documentation of the finder says, word by word: slow, and plain to read. */
const expected = (lines: readonly Line[]): string[] => {
  const found: string[] = []
  let linked = new Set<string>()
  for (const [at, {style, mark, words}] of lines.entries()) {
    if (style === 'h2') linked = new Set()
    if (style !== 'normal' || mark === 'code' || mark === 'link') continue
    for (let word = 0; word < words.length;) {
      const id = longestAt(words, word)
      if (id !== undefined && !linked.has(id)) {
        linked.add(id)
        const start = words.slice(0, word).reduce((sum, of) => sum + of.length + 1, 0)
        found.push(`body.b${at}.s ${start} ${id}`)
      }
      word += id === undefined ? 1 : (NAMES[id]?.length ?? 1)
    }
  }
  return found
}

test('terms are the longest, first of their section, and never in headings, quotes, code, links', async () => {
  const entries = Object.entries(NAMES).map(([id, words]) => entry(id, {title: words.join(' ')}))
  const property = fc.asyncProperty(fc.array(line, {maxLength: 7}), async (lines) => {
    const body = [block('first', 'Nothing yet.'), ...lines.map(blockOf)]
    const view = await viewOn([...entries, insight('story', {body})])
    const links = Object.entries(view.termLinks('story')).flatMap(([place, found]) =>
      found.map(({start, entry: {id}}) => `${place} ${start} ${id}`),
    )
    expect(links).toEqual(expected(lines))
  })
  await fc.assert(property, runs(60))
})
