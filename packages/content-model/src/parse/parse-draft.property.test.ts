import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {DOCUMENT_TYPES, isDocumentType} from '../document-types.ts'
import {printPath} from '../schema/field-path.ts'
import {arbitraryDocument} from '../testing/arbitrary-document.ts'
import {placesOf, replaceAt} from '../testing/mutate.ts'
import {PROPERTY_RUNS} from '../testing/property-runs.ts'
import {toRaw} from '../testing/to-raw.ts'
import {parseDraft, type Draft} from './parse-draft.ts'
import {parsePublished, safeParsePublished} from './parse-published.ts'

/** What the schema still refuses must be among the gaps: then every other field has its type. */
const expectRenderable = ({document, gaps}: Draft): void => {
  const outcome = safeParsePublished(toRaw(document))
  if (outcome.success) return
  const known = gaps.map(({path}) => printPath(path))
  const refused =
    'problems' in outcome.error
      ? outcome.error.problems.map(({path}) => printPath(path))
      : [outcome.error.message]
  for (const path of refused) {
    expect(known.some((gap) => gap.startsWith(path) || path.startsWith(gap))).toBe(true)
  }
}

describe('parseDraft', () => {
  test('makes a renderable document of any JSON value', () => {
    const types = fc.constantFrom(undefined, ...DOCUMENT_TYPES)
    fc.assert(
      fc.property(fc.jsonValue(), types, (value, type) => {
        const draft = parseDraft(value, type)
        expect(draft.gaps.length).toBeGreaterThan(0)
        expect(isDocumentType(draft.document._type)).toBe(true)
        expectRenderable(draft)
      }),
      {numRuns: PROPERTY_RUNS * 10},
    )
  })

  test.each(DOCUMENT_TYPES)('makes a renderable %s of nothing but its type', (type) => {
    const draft = parseDraft({_id: 'drafts.new', _type: type})
    expect(draft.document._type).toBe(type)
    expectRenderable(draft)
  })

  test.each(DOCUMENT_TYPES)('agrees with parsePublished on a valid %s', (type) => {
    fc.assert(
      fc.property(arbitraryDocument(type), (raw) => {
        expect(parseDraft(raw)).toEqual({document: parsePublished(raw), gaps: []})
      }),
      {numRuns: PROPERTY_RUNS},
    )
  })

  test.each(DOCUMENT_TYPES)('makes a renderable document of a spoiled %s', (type) => {
    const places = arbitraryDocument(type).chain((raw) => {
      const all = placesOf(type, raw)
      return fc.record({
        raw: fc.constant(raw),
        at: fc.subarray(all, {minLength: 1, maxLength: Math.min(5, all.length)}),
        by: fc.oneof(fc.jsonValue(), fc.constantFrom(null, '', ' ', 'javascript:alert(1)')),
      })
    })
    fc.assert(
      fc.property(places, ({raw, at, by}) => {
        const spoiled = at.reduce<unknown>((value, path) => replaceAt(value, path, by), raw)
        const draft = parseDraft(spoiled)
        const outcome = safeParsePublished(spoiled)
        expect(draft.gaps.length > 0).toBe(!outcome.success)
        expectRenderable(draft)
      }),
      {numRuns: PROPERTY_RUNS},
    )
  })
})
