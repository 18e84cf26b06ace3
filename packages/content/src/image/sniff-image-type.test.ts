import {describe, expect, test} from 'vitest'
import {sniffImageType} from './sniff-image-type.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')

describe('sniffImageType', () => {
  test.each([
    ['\u0089PNG\r\n\u001a\n…', 'png'],
    ['\u00ff\u00d8\u00ff\u00e0', 'jpeg'],
    ['GIF89a', 'gif'],
    ['RIFF\u0004\u0000\u0000\u0000WEBPVP8L', 'webp'],
    ['\u0000\u0000\u0000\u001cftypavif', 'avif'],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'svg'],
    ['\u00ef\u00bb\u00bf <?xml version="1.0"?>\n<!-- > -->\n<svg>', 'svg'],
    ['<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd"><svg>', 'svg'],
    ['<!DOCTYPE svg [<!ENTITY a "b">] ><svg>', 'svg'],
  ])('knows %j as %s', (text, type) => {
    expect(sniffImageType(bytes(text))).toBe(type)
  })

  test.each([
    '',
    'PNG',
    '<html><svg>',
    '<!doctype html><script>alert(1)</script>',
    '<?xml version="1.0"?><a/>',
    '<!-- <svg> ',
    '%PDF-1.7',
    '\u0000\u0000\u0000\u0018ftypheic',
    'RIFF\u0000\u0000\u0000\u0000WAVE',
    'BM',
    '{"svg": 1}',
  ])('knows nothing of %j', (text) => {
    expect(sniffImageType(bytes(text))).toBeUndefined()
  })

  test('is done at once with what was written to keep it busy', () => {
    expect(sniffImageType(bytes('<!---->'.repeat(20_000)))).toBeUndefined()
    expect(sniffImageType(bytes(`<${' '.repeat(100_000)}`))).toBeUndefined()
  })
})
