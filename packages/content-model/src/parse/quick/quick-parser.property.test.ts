import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {DOCUMENT_TYPES, documentTypes, type DocumentType} from '../../document-types.ts'
import {arbitraryDocument} from '../../testing/arbitrary-document.ts'
import {placesOf, replaceAt} from '../../testing/mutate.ts'
import {PROPERTY_RUNS} from '../../testing/property-runs.ts'
import {withoutNulls} from '../without-nulls.ts'
import {quickParser} from './quick-parser.ts'
import {REFUSED} from './refused.ts'

/** Values that are right in some places and wrong in most. */
const anything = fc.oneof(
  fc.constantFrom<unknown>('', ' ', 'x', 'en', '2026-02-30', '10.1/x', '/a', 0, -1, 1.5, 1e300, -0),
  fc.constantFrom<unknown>(true, [], {}, [{}], {_type: 'span'}, {_type: 'reference', _ref: ''}),
  fc.string({unit: 'binary', maxLength: 400}),
  fc.jsonValue(),
  fc.constant(undefined),
)

/** What zod says of a value, and what the quick parser does. */
const bothOn = (type: DocumentType, value: unknown) => {
  const parsed = documentTypes[type].safeParse(value)
  const quick = quickParser(documentTypes[type])(value, 0)
  return {byZod: parsed.success ? parsed.data : REFUSED, quick}
}

describe.each(DOCUMENT_TYPES)('a %s', (type) => {
  const documents = arbitraryDocument(type)

  test('is parsed as zod parses it', () => {
    fc.assert(
      fc.property(documents, (raw) => {
        const {byZod, quick} = bothOn(type, raw)
        expect(quick).toEqual(byZod)
        expect(quick).not.toBe(REFUSED)
      }),
      {numRuns: PROPERTY_RUNS},
    )
  })

  test('is accepted and refused as zod does when places of it are spoiled', () => {
    const spoiled = documents.chain((raw) => {
      const places = placesOf(type, raw)
      const change = fc.record({place: fc.constantFrom(...places), by: anything})
      return fc
        .array(change, {minLength: 1, maxLength: 2})
        .map((changes) =>
          changes.reduce<unknown>((value, {place, by}) => replaceAt(value, place, by), raw),
        )
    })
    fc.assert(
      fc.property(spoiled, (value) => {
        const {value: clean, tooDeep} = withoutNulls(value)
        fc.pre(tooDeep.length === 0)
        const {byZod, quick} = bothOn(type, clean)
        expect(quick).toEqual(byZod)
      }),
      {numRuns: PROPERTY_RUNS * 2},
    )
  })
})

test('accepts nothing that would have to be cleaned first', () => {
  fc.assert(
    fc.property(arbitraryDocument('topic'), fc.jsonValue(), (raw, note) => {
      const value = {...raw, note}
      const isClean = withoutNulls(value).value === value
      expect(quickParser(documentTypes.topic)(value, 0) !== REFUSED).toBe(isClean)
    }),
    {numRuns: PROPERTY_RUNS},
  )
})
