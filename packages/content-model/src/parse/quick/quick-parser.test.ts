import {describe, expect, test} from 'vitest'
import {z} from 'zod'
import {documentTypes} from '../../document-types.ts'
import {glossaryEntryExample} from '../../documents/glossary-entry.ts'
import {parsePublished} from '../parse-published.ts'
import {NESTING_MAX} from '../without-nulls.ts'
import {quickParser} from './quick-parser.ts'
import {REFUSED} from './refused.ts'

describe('quickParser', () => {
  test('shares what parsing does not change', () => {
    const raw = JSON.parse(JSON.stringify(glossaryEntryExample))
    const parsed = parsePublished(raw)
    expect(parsed).not.toBe(raw)
    expect(parsed['definition']).toBe(raw.definition)
    expect(parsed['callToAction']).toBe(raw.callToAction)
  })

  test('leaves the value it is given as it is', () => {
    const raw = JSON.parse(JSON.stringify(glossaryEntryExample))
    parsePublished(raw)
    expect(raw).toEqual(JSON.parse(JSON.stringify(glossaryEntryExample)))
  })

  test('gives every document empty lists of its own', () => {
    const one = parsePublished({...glossaryEntryExample, related: undefined})
    const other = parsePublished({...glossaryEntryExample, related: undefined})
    expect(one['related']).toEqual([])
    expect(one['related']).not.toBe(other['related'])
  })

  test('leaves to zod what it does not know', () => {
    const schema = z.looseObject({
      even: z.number().multipleOf(2),
      whole: z.string().toLowerCase(),
      parts: z.array(z.string()).length(2),
    })
    const parse = quickParser(schema)
    expect(parse({even: 4, whole: 'A', parts: ['a', 'b']}, 0)).toEqual({
      even: 4,
      whole: 'a',
      parts: ['a', 'b'],
    })
    expect(parse({even: 3, whole: 'a', parts: ['a', 'b']}, 0)).toBe(REFUSED)
    expect(parse({even: 4, whole: 'a', parts: ['a']}, 0)).toBe(REFUSED)
  })

  test('refuses what nests too deep, known or unknown', () => {
    const nested = (levels: number): unknown => (levels === 0 ? 1 : {below: nested(levels - 1)})
    const parse = quickParser(documentTypes.glossaryEntry)
    const with_ = (note: unknown) => parse({...glossaryEntryExample, note}, 0) !== REFUSED
    expect(with_(nested(NESTING_MAX - 1))).toBe(true)
    expect(with_(nested(NESTING_MAX))).toBe(false)
  })
})
