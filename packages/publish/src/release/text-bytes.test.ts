import {expect, test} from 'vitest'
import {textBytes} from './text-bytes.ts'

test.each([
  ['nothing', ''],
  ['letters of one byte', 'page'],
  ['letters of several bytes', 'Ü – 𝒳'],
  ['half a letter', 'a\ud800b'],
  ['more than any page', 'ﬁ'.repeat(300_000)],
])('%s becomes the bytes of a file', (_, text) => {
  expect(Buffer.from(textBytes(text)).equals(Buffer.from(text))).toBe(true)
})
