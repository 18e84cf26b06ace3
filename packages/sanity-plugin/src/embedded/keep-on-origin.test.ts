import {describe, expect, test} from 'vitest'
import {keepOnOrigin, withoutBridge, withoutForeignFonts} from './keep-on-origin.ts'

describe('keepOnOrigin', () => {
  test('takes the script of Sanity’s dashboard out of the page and leaves the Studio’s', () => {
    const own = '<script type="module" src="/static/sanity.js"></script>'
    const bridge =
      '<script src="https://core.sanity-cdn.com/bridge.js" async type="module" data-sanity-core></script>\n'
    expect(withoutBridge(`<head>${bridge}</head>${own}`)).toBe(`<head></head>${own}`)
  })

  test('takes fonts of other origins out of style sheets and leaves the rest', () => {
    const foreign = "@font-face{font-family:Inter;src:url('https://example.com/Inter.woff2')}"
    const own = '@font-face{font-family:Own;src:url(/static/own.woff2)}'
    expect(withoutForeignFonts(`a{b:c}${foreign}${own}`)).toBe(`a{b:c}${own}`)
  })

  test('changes the files of a bundle, and no script', () => {
    const css = {
      type: 'asset' as const,
      fileName: 'a.css',
      source: '@font-face{src:url(http://x/y)}',
    }
    const js = {type: 'chunk' as const, fileName: 'a.js', source: '@font-face{src:url(http://x/y)}'}
    keepOnOrigin().generateBundle({}, {css, js})
    expect([css.source, js.source]).toEqual(['', '@font-face{src:url(http://x/y)}'])
  })
})
