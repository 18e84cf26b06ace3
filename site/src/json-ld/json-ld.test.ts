import {expect, test} from 'vitest'
import {jsonLd} from './json-ld.ts'
import {writeDataBlock} from './write-data-block.ts'

test('hostile text cannot end the script element, and reads back unchanged', () => {
  const name = '</script><script>alert(1)</script><!-- '
  const written = writeDataBlock(jsonLd([{'@type': 'Thing', name}, undefined]))
  expect(written).not.toContain('<')
  expect(JSON.parse(written)).toEqual({
    '@context': 'https://schema.org',
    '@graph': [{'@type': 'Thing', name}],
  })
})
