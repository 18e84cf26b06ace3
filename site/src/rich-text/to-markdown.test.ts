import {describe, expect, test} from 'vitest'
import {block, contextWith, span, use} from './testing/text.ts'
import {toMarkdown} from './to-markdown.ts'

const item = (key: string, level: number) =>
  block(key, [span('s', key)], {listItem: 'number', level})

describe('toMarkdown', () => {
  test('moves spaces out of emphasis', () => {
    const line = [span('a', 'very '), span('b', ' plain ', 'strong'), span('c', 'words')]
    expect(toMarkdown([block('k', line)], contextWith(), 'body')).toBe('very  **plain** words')
  })

  test('writes code as it is, in a fence it cannot end', () => {
    const line = [span('a', 'a_b ` <c>', 'code')]
    expect(toMarkdown([block('k', line)], contextWith(), 'body')).toBe('``a_b ` <c>``')
  })

  test('writes citations as footnotes by number', () => {
    const cited = {
      _type: 'citation' as const,
      _key: 'c1',
      source: {_type: 'reference' as const, _ref: 'source-1'},
    }
    const context = contextWith({citations: {sources: [], uses: {'body.k.c1': use(2, 'a')}}})
    expect(toMarkdown([block('k', [span('a', 'So.'), cited])], context, 'body')).toBe('So.[^2]')
  })

  test('indents deeper lists under their item', () => {
    expect(toMarkdown([item('a', 1), item('b', 2), item('c', 1)], contextWith(), 'body')).toBe(
      '1. a\n   1. b\n2. c',
    )
  })

  test.each([
    ['# no heading', String.raw`\# no heading`],
    ['- no list', String.raw`\- no list`],
    ['1. no list', String.raw`1\. no list`],
    ['<script>', String.raw`\<script\>`],
    ['[a](javascript:b)', String.raw`\[a\](javascript:b)`],
    ['[^1]: no note', String.raw`\[\^1\]: no note`],
    ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['a | b', String.raw`a \| b`],
  ])('writes %j as text', (text, written) => {
    expect(toMarkdown([block('k', [span('a', text)])], contextWith(), 'body')).toBe(written)
  })
})
