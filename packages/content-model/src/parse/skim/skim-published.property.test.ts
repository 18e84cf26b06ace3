import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {eachReferenceIn} from '../../references-of.ts'
import {documentTypes, type ContentDocument, type DocumentType} from '../../document-types.ts'
import {SKIMMED_RULES, skimmerOfPublished} from './skim-published.ts'
import {fieldOf, isRecord} from '../../schema/field-path.ts'
import {arbitraryDocument} from '../../testing/arbitrary-document.ts'
import {placesOf, replaceAt} from '../../testing/mutate.ts'
import {PROPERTY_RUNS} from '../../testing/property-runs.ts'
import {indexDataset} from '../../dataset/index-dataset.ts'
import {safeParsePublished} from '../parse-published.ts'

const TYPES: readonly DocumentType[] = ['glossaryEntry', 'insight', 'journeyStep']
const skim = skimmerOfPublished(TYPES, ['body', 'faq'])
const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Holds what was skimmed of a line against what parsing says; false where it was left to that. */
function agreesWithParsing(line: string): boolean {
  const bytes = encoder.encode(line)
  const skimmed = skim(bytes)
  if (skimmed === undefined) return false
  // Not the line itself: half a letter cannot be written as bytes.
  const stored: unknown = JSON.parse(decoder.decode(bytes))
  const rest: unknown = JSON.parse(skimmed.json)
  const names = skimmed.fields.map(({name}) => name)
  const put = Object.fromEntries(names.map((name) => [name, fieldOf(stored, name)]))
  expect(isRecord(rest) && {...rest, ...put}).toEqual(stored)
  const whole = safeParsePublished(stored)
  expect(safeParsePublished(rest).success).toBe(whole.success)
  if (!whole.success) return true
  const {document} = whole
  expect(namedIn(document, names)).toEqual(
    skimmed.fields
      .flatMap(({name, references}) => references.map(({id}) => `${name} ${id}`))
      .sort(),
  )
  for (const rule of SKIMMED_RULES) {
    const found = rule.check(document, {today: '', language: '', dataset: indexDataset([])})
    expect(
      found.filter(({path: [field]}) => typeof field === 'string' && names.includes(field)),
    ).toEqual([])
  }
  const parsed = Object.fromEntries(names.map((name) => [name, fieldOf(document, name)]))
  expect(skimmed.isAsStored ? parsed : put).toEqual(put)
  return true
}

function namedIn(document: ContentDocument, fields: readonly string[]): string[] {
  const named: string[] = []
  eachReferenceIn(documentTypes[document._type], document, (id, _allowed, field) => {
    if (fields.includes(field)) named.push(`${field} ${id}`)
  })
  return named.sort()
}

/** What means something in JSON, and what may not stand in it. */
const SIGNS = '" \\ { } [ ] , : 0 -1 .5 e9 true null \u0001 \t ü \ufeff \\u12 01 _'.split(' ')

const isLong = (value: unknown): boolean => Array.isArray(value) && value.length > 0

describe.each(TYPES)('a %s', (type) => {
  const documents = arbitraryDocument(type)

  test('is skimmed as it is parsed', () => {
    fc.assert(
      fc.property(documents, fc.constantFrom(undefined, 1), (raw, indent) => {
        const hasText = ['body', 'faq'].some((name) => isLong(fieldOf(raw, name)))
        expect(agreesWithParsing(JSON.stringify(raw, undefined, indent))).toBe(hasText)
      }),
      {numRuns: PROPERTY_RUNS},
    )
  })

  test('is left to parsing where places of it are spoiled', () => {
    const anything = fc.oneof(
      fc.constantFrom<unknown>(null, '', ' ', '\ufeff', 0, 4, 1.5, true, [], {}, [null]),
      fc.string({unit: 'binary', maxLength: 400}),
      fc.jsonValue(),
    )
    const spoiled = documents.chain((raw) =>
      fc
        .record({place: fc.constantFrom(...placesOf(type, raw)), by: anything})
        .map(({place, by}) => replaceAt(raw, place, by)),
    )
    fc.assert(
      fc.property(spoiled, (raw) => {
        expect(agreesWithParsing(JSON.stringify(raw))).toBeTypeOf('boolean')
      }),
      {numRuns: PROPERTY_RUNS * 2},
    )
  })

  test('is never taken for JSON where it is none', () => {
    const edit = fc.record({
      at: fc.nat(),
      gone: fc.nat({max: 3}),
      put: fc.constantFrom(...SIGNS),
    })
    fc.assert(
      fc.property(documents, fc.array(edit, {minLength: 1, maxLength: 3}), (raw, edits) => {
        const line = edits.reduce((text, {at, gone, put}) => {
          const place = at % text.length
          return text.slice(0, place) + put + text.slice(place + gone)
        }, JSON.stringify(raw))
        expect(agreesWithParsing(line)).toBeTypeOf('boolean')
      }),
      {numRuns: PROPERTY_RUNS * 4},
    )
  })
})
