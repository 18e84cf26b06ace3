import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {DOCUMENT_TYPES} from './document-types.ts'
import {glossaryEntryExample} from './documents/glossary-entry.ts'
import {parsePublished} from './parse/parse-published.ts'
import {referencesOf} from './references-of.ts'
import {printPath, valueAt} from './schema/field-path.ts'
import {arbitraryDocument} from './testing/arbitrary-document.ts'
import {PROPERTY_RUNS} from './testing/property-runs.ts'

test('every reference is found where it stands, inside rich text too', () => {
  const found = referencesOf(parsePublished(glossaryEntryExample))
  expect(found.map(({path, id, allowed}) => `${printPath(path)} → ${id} (${allowed.join(', ')})`))
    .toMatchInlineSnapshot(`
    [
      "author → person-editorial-desk (person)",
      "lead[_key=="b1"].markDefs[_key=="t1"].entry → entry-touchpoint (glossaryEntry)",
      "lead[_key=="b1"].children[_key=="c1"].source → source-lemon-verhoef (source)",
      "body[0].markDefs[_key=="t1"].entry → entry-touchpoint (glossaryEntry)",
      "body[0].children[_key=="c1"].source → source-lemon-verhoef (source)",
      "body[_key=="co1"].content[_key=="b1"].markDefs[_key=="t1"].entry → entry-touchpoint (glossaryEntry)",
      "body[_key=="co1"].content[_key=="b1"].children[_key=="c1"].source → source-lemon-verhoef (source)",
      "body[_key=="t1"].rows[_key=="r1"].cells[_key=="a"].content[_key=="b1"].markDefs[_key=="t1"].entry → entry-touchpoint (glossaryEntry)",
      "body[_key=="t1"].rows[_key=="r1"].cells[_key=="a"].content[_key=="b1"].children[_key=="c1"].source → source-lemon-verhoef (source)",
      "body[_key=="t1"].rows[_key=="r2"].cells[_key=="a"].content[_key=="b1"].markDefs[_key=="t1"].entry → entry-touchpoint (glossaryEntry)",
      "body[_key=="t1"].rows[_key=="r2"].cells[_key=="a"].content[_key=="b1"].children[_key=="c1"].source → source-lemon-verhoef (source)",
      "body[_key=="f1"].image.asset → image-5f1d6b1c0a7f4a3b9c2d8e7f6a5b4c3d2e1f0a9b-1600x900-png (sanity.imageAsset)",
      "body[_key=="f1"].caption[_key=="b1"].markDefs[_key=="t1"].entry → entry-touchpoint (glossaryEntry)",
      "body[_key=="f1"].caption[_key=="b1"].children[_key=="c1"].source → source-lemon-verhoef (source)",
      "body[_key=="e1"].check → check-pilot (selfCheck)",
      "body[_key=="m1"].journey → journey-engagement (journey)",
      "faq[_key=="faq1"].answer[_key=="b1"].markDefs[_key=="t1"].entry → entry-touchpoint (glossaryEntry)",
      "faq[_key=="faq1"].answer[_key=="b1"].children[_key=="c1"].source → source-lemon-verhoef (source)",
      "related[_key=="r1"] → entry-touchpoint (glossaryEntry, insight, newsletterIssue, selfCheck, journey, journeyStep)",
      "serves[_key=="s1"] → step-kickstart (journeyStep)",
      "callToAction.page → step-kickstart (glossaryEntry, insight, newsletterIssue, selfCheck, journey, journeyStep)",
    ]
  `)
})

test('a weak reference is told from a strong one', () => {
  const author = {_type: 'reference', _ref: 'desk', _weak: true}
  const [found] = referencesOf(parsePublished({...glossaryEntryExample, author}))
  expect(found).toEqual({path: ['author'], id: 'desk', weak: true, allowed: ['person']})
})

/** How many objects in a value name another document. */
const countRefs = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0
  const own = '_ref' in value ? 1 : 0
  return Object.values(value).reduce((sum: number, each) => sum + countRefs(each), own)
}

test.each(DOCUMENT_TYPES)('no reference of a %s is missed, and each path leads to it', (type) => {
  fc.assert(
    fc.property(arbitraryDocument(type), (raw) => {
      const document = parsePublished(raw)
      const found = referencesOf(document)
      expect(found).toHaveLength(countRefs(document))
      for (const {path, id} of found) {
        expect(valueAt(document, path)).toMatchObject({_ref: id})
      }
    }),
    {numRuns: PROPERTY_RUNS},
  )
})
