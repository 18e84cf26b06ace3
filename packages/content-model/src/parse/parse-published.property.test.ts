import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {DOCUMENT_TYPES} from '../document-types.ts'
import {printPath, toFieldPath} from '../schema/field-path.ts'
import {arbitraryDocument} from '../testing/arbitrary-document.ts'
import {byIndex, placesOf, replaceAt} from '../testing/mutate.ts'
import {PROPERTY_RUNS} from '../testing/property-runs.ts'
import {toRaw} from '../testing/to-raw.ts'
import {parsePublished, safeParsePublished} from './parse-published.ts'

describe.each(DOCUMENT_TYPES)('a valid %s', (type) => {
  const documents = arbitraryDocument(type)

  test('survives JSON, raw and parsed', () => {
    fc.assert(
      fc.property(documents, (raw) => {
        const parsed = parsePublished(raw)
        expect(parsePublished(JSON.parse(JSON.stringify(raw)))).toEqual(parsed)
        expect(JSON.parse(JSON.stringify(parsed))).toEqual(parsed)
        expect(parsePublished(toRaw(parsed))).toEqual(parsed)
      }),
      {numRuns: PROPERTY_RUNS},
    )
  })

  test('keeps unknown fields and reads null as absent', () => {
    fc.assert(
      fc.property(documents, fc.string({minLength: 1, unit: 'grapheme-ascii'}), (raw, note) => {
        const parsed = parsePublished({...raw, houseNote: {note, list: [1, null, 2]}, faq: null})
        expect(parsed['houseNote']).toEqual({note, list: [1, 2]})
        expect(parsed['faq'] ?? []).toEqual([])
      }),
      {numRuns: PROPERTY_RUNS},
    )
  })

  test('is refused with the right path when any one place is spoiled', () => {
    const spoiled = documents.chain((raw) => {
      const places = placesOf(type, raw)
      return fc.record({raw: fc.constant(raw), place: fc.constantFrom(...places)})
    })
    fc.assert(
      fc.property(spoiled, fc.constantFrom<unknown>({spoiled: true}, 1.5e300, []), (at, by) => {
        const document = replaceAt(at.raw, at.place, by)
        const outcome = safeParsePublished(document)
        // Some values are right in some places: an empty list, a number where a number stands.
        fc.pre(!outcome.success)
        const paths =
          'problems' in outcome.error
            ? outcome.error.problems.map(({path}) => printPath(path))
            : [outcome.error.message]
        // A member without its key is named by its index.
        const place = printPath(toFieldPath(document, byIndex(at.raw, at.place)))
        expect(paths.filter((path) => path.startsWith(place))).not.toEqual([])
      }),
      {numRuns: PROPERTY_RUNS},
    )
  })
})
