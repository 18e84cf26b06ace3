import {documentTypes, SOURCE_EXPORTS} from '@stepzero/content-model'
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {toBibtex} from './bibtex.ts'
import {cslItem} from './csl-item.ts'
import {exportSources} from './export-sources.ts'
import {readBibtex} from './testing/read-bibtex.ts'
import {readRis} from './testing/read-ris.ts'
import {oneLine} from './one-line.ts'
import {toRis} from './ris.ts'

const source = (fields: object = {}) =>
  documentTypes.source.parse({
    _id: 's',
    _type: 'source',
    slug: {_type: 'slug', current: 'lemon-verhoef-2016'},
    kind: 'article-journal',
    title: 'Understanding Customer Experience',
    ...fields,
  })

const PAPER = source({
  creators: [
    {_type: 'creator', _key: 'a', family: 'Lemon', given: 'Katherine N.'},
    {_type: 'creator', _key: 'b', literal: 'Research and Development, Inc.'},
  ],
  containerTitle: 'Journal of Marketing',
  volume: '80',
  issue: '6',
  pages: '69–96',
  issued: '2016-11',
  accessed: '2026-01-05',
  doi: '10.1509/jm.15.0420',
  url: 'https://example.org/a_b?c=100%25',
})

/** What each format must not trip over: its own signs, ends of lines, other scripts. */
const HOSTILE = [
  '}\n@book{evil, title = {x}',
  '\\input{/etc/passwd} {{{',
  '100 % of $5 & #1_a ~ ^ "quoted"',
  '@comment',
  'A\r\nER  - \r\nTY  - BOOK',
  'A\u2028ER  - \u0085TY  - BOOK\u0000',
  'Zufriedenheit — 顧客満足度 🧭 e\u0301',
]
const hostile = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({unit: 'binary'}),
  fc
    .array(fc.constantFrom(...'\\{}@%&$#_~^",\r\n\u2028 =-'.split(''), 'ER  - ', ' and '), {
      maxLength: 20,
    })
    .map((signs) => signs.join('')),
)
const named = hostile.filter((text) => oneLine(text) !== '')

describe('a source', () => {
  test('is CSL-JSON with what it states', () => {
    expect(cslItem(PAPER)).toMatchInlineSnapshot(`
      {
        "DOI": "10.1509/jm.15.0420",
        "URL": "https://example.org/a_b?c=100%25",
        "accessed": {
          "date-parts": [
            [
              2026,
              1,
              5,
            ],
          ],
        },
        "author": [
          {
            "family": "Lemon",
            "given": "Katherine N.",
          },
          {
            "literal": "Research and Development, Inc.",
          },
        ],
        "container-title": "Journal of Marketing",
        "id": "lemon-verhoef-2016",
        "issue": "6",
        "issued": {
          "date-parts": [
            [
              2016,
              11,
            ],
          ],
        },
        "page": "69–96",
        "title": "Understanding Customer Experience",
        "type": "article-journal",
        "volume": "80",
      }
    `)
  })

  test('is BibTeX', () => {
    expect(toBibtex([cslItem(PAPER)])).toMatchInlineSnapshot(`
      "@article{lemon-verhoef-2016,
        author = {Lemon, Katherine N. and {Research and Development, Inc.}},
        title = {{Understanding Customer Experience}},
        journal = {Journal of Marketing},
        volume = {80},
        number = {6},
        pages = {69--96},
        year = {2016},
        month = {11},
        doi = {10.1509/jm.15.0420},
        url = {https://example.org/a_b?c=100%25},
        urldate = {2026-01-05}
      }
      "
    `)
  })

  test('is RIS, in lines that end as the format wants them', () => {
    const ris = toRis([cslItem(PAPER)])
    expect(ris.split('\r\n')).toMatchInlineSnapshot(`
      [
        "TY  - JOUR",
        "ID  - lemon-verhoef-2016",
        "AU  - Lemon, Katherine N.",
        "AU  - Research and Development, Inc.",
        "TI  - Understanding Customer Experience",
        "T2  - Journal of Marketing",
        "VL  - 80",
        "IS  - 6",
        "SP  - 69",
        "EP  - 96",
        "PY  - 2016",
        "DA  - 2016/11/",
        "Y2  - 2026/01/05",
        "DO  - 10.1509/jm.15.0420",
        "UR  - https://example.org/a_b?c=100%25",
        "ER  - ",
        "",
      ]
    `)
    expect(ris.replaceAll('\r\n', '')).not.toContain('\n')
  })

  test('names nobody “others”: BibTeX has a word for them, the other formats leave them out', async () => {
    const more = source({
      creators: [
        {_type: 'creator', _key: 'a', family: 'Gama', given: 'João'},
        {_type: 'creator', _key: 'b', literal: 'et al.'},
      ],
    })
    const [bibtex, ris, csl] = await Promise.all(
      SOURCE_EXPORTS.map((format) => exportSources(format, [more]).text()),
    )
    expect(bibtex).toContain('author = {Gama, João and others},')
    expect(ris?.match(/^AU {2}- .*$/gm)).toEqual(['AU  - Gama, João'])
    expect(JSON.parse(csl ?? '')).toMatchObject([{author: [{family: 'Gama', given: 'João'}]}])
    expect(csl).not.toMatch(/others/i)
    const others = source({creators: [{_type: 'creator', _key: 'b', literal: 'Others'}]})
    expect(toBibtex([cslItem(others)])).not.toContain('author')
  })

  test('is read at its archived copy once its address is gone', () => {
    const gone = source({
      url: 'https://example.org/a',
      archiveUrl: 'https://archive.example/a',
      linkStatus: {_type: 'linkStatus', state: 'gone', checkedAt: '2026-01-15'},
    })
    expect(cslItem(gone).URL).toBe('https://archive.example/a')
  })
})

describe('whatever a source says', () => {
  const texts = fc.record({title: named, containerTitle: named, family: named, given: named})

  test('BibTeX holds it in the fields it belongs to', () => {
    fc.assert(
      fc.property(fc.array(texts, {minLength: 1, maxLength: 3}), (all) => {
        const items = all.map(({title, containerTitle, family, given}) => ({
          ...cslItem(PAPER),
          title,
          'container-title': containerTitle,
          author: [{family, given}, {literal: given}],
        }))
        const entries = readBibtex(toBibtex(items))
        expect(entries.map(({fields}) => [fields.get('title'), fields.get('journal')])).toEqual(
          all.map(({title, containerTitle}) => [oneLine(title), oneLine(containerTitle)]),
        )
        expect(entries.map(({authors}) => authors)).toEqual(
          all.map(({family, given}) => [[oneLine(family), oneLine(given)], [oneLine(given)]]),
        )
      }),
    )
  })

  test('RIS holds it in the lines it belongs to', () => {
    fc.assert(
      fc.property(fc.array(texts, {minLength: 1, maxLength: 3}), (all) => {
        const items = all.map(({title, containerTitle, family, given}) => ({
          ...cslItem(PAPER),
          title,
          'container-title': containerTitle,
          author: [{family, given}],
        }))
        const records = readRis(toRis(items))
        expect(
          records.map((record) => [record.get('TI'), record.get('T2'), record.get('AU')]),
        ).toEqual(
          all.map(({title, containerTitle, family, given}) => [
            [oneLine(title)],
            [oneLine(containerTitle)],
            [oneLine(`${family}, ${given}`)],
          ]),
        )
      }),
    )
  })

  test('an address keeps to its field', () => {
    const item = {...cslItem(PAPER), URL: 'https://example.org/}\n@book{x', DOI: '10.1000/a{b\\'}
    const [entry] = readBibtex(toBibtex([item]))
    expect([entry?.fields.get('url'), entry?.fields.get('doi')]).toEqual([
      'https://example.org/%7D%20@book%7Bx',
      '10.1000/a%7Bb%5C',
    ])
  })
})

describe('a file of sources', () => {
  test('is of the type of its format', async () => {
    const types = SOURCE_EXPORTS.map((format) =>
      exportSources(format, [PAPER]).headers.get('content-type'),
    )
    expect(types).toEqual([
      'application/x-bibtex; charset=utf-8',
      'application/x-research-info-systems; charset=utf-8',
      'application/vnd.citationstyles.csl+json; charset=utf-8',
    ])
    const text = await exportSources('csl.json', [PAPER]).text()
    expect(JSON.parse(text)).toEqual([cslItem(PAPER)])
  })

  test('is none without a source', () => {
    expect(exportSources('bib', []).status).toBe(404)
  })
})
