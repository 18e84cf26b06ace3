import {describe, expect, test} from 'vitest'
import {openSearch, type OpenSearch} from './opensearch.ts'

const SITE: OpenSearch = {
  name: 'Pellgrove',
  description: 'Search this site: Pellgrove',
  language: 'en',
  search: 'https://example.com/en/search/',
  self: 'https://example.com/en/opensearch.xml',
  icon: 'https://example.com/favicon.ico',
}
const HOSTILE = `</ShortName><Url template="https://evil.example/"/>&"']]>\u0000\ud800{x}`

describe('openSearch', () => {
  test('says where a browser sends what somebody looks for', () => {
    expect(openSearch(SITE)).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="utf-8"?>
      <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
      <ShortName>Pellgrove</ShortName>
      <LongName>Pellgrove</LongName>
      <Description>Search this site: Pellgrove</Description>
      <Language>en</Language>
      <InputEncoding>UTF-8</InputEncoding>
      <OutputEncoding>UTF-8</OutputEncoding>
      <Image width="32" height="32" type="image/x-icon">https://example.com/favicon.ico</Image>
      <Url type="text/html" method="get" template="https://example.com/en/search/?q={searchTerms}"/>
      <Url type="application/opensearchdescription+xml" rel="self" template="https://example.com/en/opensearch.xml"/>
      </OpenSearchDescription>
      "
    `)
  })

  test.each([
    ['Example Operations', 'Example'],
    ['Sixteen letters!', 'Sixteen letters!'],
    ['Donaudampfschifffahrt', 'Donaudampfschiff'],
    ['Wörter für Leserinnen', 'Wörter für'],
  ])('gives %s the short name %s', (name, short) => {
    expect(openSearch({...SITE, name})).toContain(`<ShortName>${short}</ShortName>`)
  })

  test('lets no text become a part of the file, and no brace a parameter', () => {
    const text = openSearch({
      name: HOSTILE,
      description: HOSTILE,
      language: HOSTILE,
      search: `https://example.com/${HOSTILE}/`,
      self: HOSTILE,
      icon: HOSTILE,
    })
    expect(text.match(/<Url /g)).toHaveLength(2)
    expect(text.match(/<\/ShortName>/g)).toHaveLength(1)
    expect(text.match(/\{\w*\}/g)?.filter((one) => one !== '{x}')).toEqual(['{searchTerms}'])
    expect(text.match(/template="[^"]*\{x\}/)).toBeNull()
    expect(text.isWellFormed()).toBe(true)
    expect(text).not.toContain('\u0000')
    expect(text).not.toMatch(/&(?!amp;|lt;|gt;|quot;|apos;)/)
  })
})
