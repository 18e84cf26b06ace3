import {describe, expect, test} from 'vitest'
import {htmlEmbeds} from './html-embeds.ts'
import {markdownEmbeds} from './markdown-embeds.ts'
import {contextWith} from './testing/text.ts'

const picture = {address: 'https://example.com/images/a-640.webp', width: 640, height: 360}
const hostile = '"><script>alert(1)</script>\n\n![](x) ]( '

describe('a figure in a feed', () => {
  const embeds = htmlEmbeds(contextWith())

  test('is an image with the room it needs, its text and its caption', () => {
    expect(embeds.figure(picture, 'A & B', '<p>So.</p>')).toBe(
      '<figure><img src="https://example.com/images/a-640.webp" alt="A &amp; B" width="640" height="360">' +
        '<figcaption><p>So.</p></figcaption></figure>',
    )
  })

  test('is named even where it only decorates', () => {
    expect(embeds.figure(picture, undefined, undefined)).toContain(' alt="" ')
  })

  test('is its text where it cannot be shown', () => {
    expect(embeds.figure(undefined, 'A & B', undefined)).toBe('<figure><p>A &amp; B</p></figure>')
    expect(embeds.figure(undefined, undefined, undefined)).toBe('')
  })

  test('holds hostile text', () => {
    expect(embeds.figure(picture, hostile, undefined)).not.toMatch(/"><s|<script/)
  })
})

describe('a figure in Markdown', () => {
  const embeds = markdownEmbeds(contextWith())

  test('is an image with its text, and its caption below', () => {
    expect(embeds.figure(picture, 'A [b]', 'So.')).toBe(
      String.raw`![A \[b\]](https://example.com/images/a-640.webp)` + '\n\nSo.',
    )
  })

  test('is its text where it cannot be shown', () => {
    expect(embeds.figure(undefined, 'A', 'So.')).toBe('*A*\n\nSo.')
    expect(embeds.figure(undefined, undefined, undefined)).toBe('')
  })

  test('holds hostile text on one line', () => {
    const written = embeds.figure(picture, hostile, undefined)
    expect(written).not.toContain('\n')
    expect(written).not.toMatch(/(?<!\\)[<>]|(?<!\\)\]\((?!https:\/\/example\.com\/images\/)/)
  })
})
