import {describe, expect, test} from 'vitest'
import {outline} from './outline.ts'
import {block, contextWith, span, use} from './testing/text.ts'
import {toHtml} from './to-html.ts'

const item = (key: string, kind: 'bullet' | 'number', level: number) =>
  block(key, [span('s', key)], {listItem: kind, level})

describe('toHtml', () => {
  test('opens one element for a mark that runs over several spans', () => {
    const line = [span('a', 'plain ', 'strong'), span('b', 'and leaning', 'strong', 'em')]
    expect(toHtml([block('k', line)], contextWith(), 'body')).toBe(
      '<p><strong>plain <em>and leaning</em></strong></p>',
    )
  })

  test('links a term by hand, and leaves the text of a link to nothing', () => {
    const markDefs = [
      {
        _type: 'term' as const,
        _key: 'm1',
        entry: {_type: 'reference' as const, _ref: 'glossary-churn'},
      },
      {
        _type: 'internalLink' as const,
        _key: 'm2',
        reference: {_type: 'reference' as const, _ref: 'gone'},
      },
    ]
    const line = [span('a', 'churn', 'm1'), span('b', ' and '), span('c', 'more', 'm2')]
    expect(toHtml([block('k', line, {markDefs})], contextWith(), 'body')).toBe(
      '<p><a class="term" href="/glossary/churn/">churn</a> and more</p>',
    )
  })

  test('links terms that were found, inside the marks around them', () => {
    const entry = {
      id: 'glossary-churn',
      type: 'glossaryEntry' as const,
      address: '/glossary/churn/',
      title: 'Churn',
    }
    const context = contextWith({termLinks: {'body.k.a': [{start: 4, end: 9, entry}]}})
    expect(toHtml([block('k', [span('a', 'low churn wins', 'em')])], context, 'body')).toBe(
      '<p><em>low <a class="term" href="/glossary/churn/">churn</a> wins</em></p>',
    )
  })

  test('looks a citation up by its place and names it', () => {
    const cited = {
      _type: 'citation' as const,
      _key: 'c1',
      source: {_type: 'reference' as const, _ref: 'source-1'},
    }
    const context = contextWith({citations: {sources: [], uses: {'lead.k.c1': use(1, 'a')}}})
    expect(toHtml([block('k', [span('a', 'So it is.'), cited])], context, 'lead')).toBe(
      '<p>So it is.<sup class="citation"><a id="cite-1-a" href="#source-1" role="doc-noteref" aria-label="Source 1">1</a></sup></p>',
    )
  })

  test('nests lists by level and keeps two kinds apart', () => {
    const blocks = [
      item('a', 'bullet', 1),
      item('b', 'number', 2),
      item('c', 'bullet', 1),
      item('d', 'number', 1),
    ]
    expect(toHtml(blocks, contextWith(), 'body')).toBe(
      '<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>\n<ol><li>d</li></ol>',
    )
  })

  test('keeps the items of a list that starts deep', () => {
    const blocks = [
      block('a', [span('s', 'a')], {listItem: 'bullet', level: 3}),
      block('b', [span('s', 'b')], {listItem: 'bullet', level: 1}),
    ]
    expect(toHtml(blocks, contextWith(), 'body')).toBe('<ul><li>a</li></ul>\n<ul><li>b</li></ul>')
  })

  test('gives headings the ids of the outline, unique and clear of the template’s own', () => {
    const body = [
      block('a', [span('s', 'Sources')], {style: 'h2'}),
      block('b', [span('s', 'What it costs')], {style: 'h2'}),
      block('c', [span('s', 'What it costs')], {style: 'h3'}),
    ]
    const headings = outline(body)
    expect(headings.map((heading) => heading.id)).toEqual([
      'sources-1',
      'what-it-costs',
      'what-it-costs-1',
    ])
    expect(toHtml(body, contextWith(), 'body', headings)).toContain(
      '<h3 id="what-it-costs-1">What it costs</h3>',
    )
  })

  test('writes hostile text as text and drops a hostile address', () => {
    const markDefs = [{_type: 'link' as const, _key: 'm', href: 'java\tscript:alert(1)'}]
    const line = [span('a', '<img src=x onerror="alert(1)">', 'm')]
    expect(toHtml([block('k', line, {markDefs})], contextWith(), 'body')).toBe(
      '<p>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;</p>',
    )
  })
})
