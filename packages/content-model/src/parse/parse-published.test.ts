import {describe, expect, test} from 'vitest'
import {claimExample} from '../documents/claim.ts'
import {glossaryEntryExample} from '../documents/glossary-entry.ts'
import {journeyStepExample} from '../documents/journey-step.ts'
import {newsletterIssueExample} from '../documents/newsletter-issue.ts'
import {ContentModelError} from '../errors.ts'
import {isSystemType} from './is-system-type.ts'
import {parsePublished, safeParsePublished} from './parse-published.ts'

/** What a refusal says: message, hint and remedies. */
const refusal = (value: unknown): string => {
  const outcome = safeParsePublished(value)
  if (outcome.success) return 'accepted'
  const {message, hint} = outcome.error
  const problems = 'problems' in outcome.error ? outcome.error.problems : []
  return [message, hint, ...problems.map(({remedy}) => `- ${remedy}`)].join('\n')
}

describe('parsePublished', () => {
  test('turns the slug into its text and fills in what is absent', () => {
    const entry = parsePublished({...glossaryEntryExample, aliases: undefined})
    expect(entry).toMatchObject({slug: 'base-map', aliases: [], linkTerms: true})
  })

  test('reads null as absent at any depth, and a null in a list as no member', () => {
    const [first] = glossaryEntryExample.body
    const entry = parsePublished({...glossaryEntryExample, lead: null, body: [null, first, null]})
    expect(entry).not.toHaveProperty('lead')
    expect(entry).toMatchObject({body: [{_key: first?._key}]})
  })

  test('leaves what it was given untouched', () => {
    const raw = structuredClone({...glossaryEntryExample, lead: null})
    parsePublished(raw)
    expect(raw).toEqual({...glossaryEntryExample, lead: null})
  })

  test('throws one error with all problems of a document', () => {
    expect(() => parsePublished({_id: 'a', _type: 'claim'})).toThrow(ContentModelError)
    expect(refusal({_id: 'a', _type: 'claim', asOf: 'now', hedge: 'roughly'}))
      .toMatchInlineSnapshot(`
      "Document "a" of type "claim" has 4 fields that cannot be published:
        statement: Expected a list, found nothing.
        hedge: Expected "exactly", "about", "atLeast", "atMost", "moreThan", "lessThan" or "between", found "roughly".
        asOf: Expected a date as YYYY, YYYY-MM or YYYY-MM-DD, found "now".
        source: Expected a reference to "source", found nothing.
      Correct each field in the Studio and publish the document again.
      - Fill in "statement".
      - Correct "hedge".
      - Correct "asOf".
      - Fill in "source"."
    `)
  })

  test('names the place in a union, and the kinds that are allowed there', () => {
    const spoiled = {
      ...journeyStepExample,
      price: {_type: 'price', kind: 'on request'},
      commitments: [{_type: 'commitment', _key: 'c', name: 'x', price: {kind: 'fixed'}, term: 7}],
      body: [
        {_type: 'video', _key: 'v'},
        {_type: 'block', _key: 'b', children: [{_type: 'span', _key: 's', text: 5}]},
      ],
    }
    expect(refusal(spoiled)).toMatchInlineSnapshot(`
      "Document "step-kickstart" of type "journeyStep" has 9 fields that cannot be published:
        price.kind: Expected "free", "fixed", "modular" or "recurring", found "on request".
        commitments[_key=="c"].price._type: Expected "price", found nothing.
        commitments[_key=="c"].price.amount: Expected a number, found nothing.
        commitments[_key=="c"].price.currency: Expected an ISO 4217 code such as "EUR", found nothing.
        commitments[_key=="c"].price.tax: Expected "included" or "excluded", found nothing.
        commitments[_key=="c"].term: Expected text, found 7.
        commitments[_key=="c"].exit: Expected text, found nothing.
        body[_key=="v"]._type: Expected "block", "figure", "table", "callout", "pullQuote", "selfCheckEmbed" or "journeyMap", found "video".
        body[_key=="b"].children[_key=="s"].text: Expected text, found 5.
      Correct each field in the Studio and publish the document again.
      - Correct "kind".
      - Set "_type" in what wrote this document; the Studio does so by itself.
      - Fill in "amount".
      - Fill in "currency".
      - Fill in "tax".
      - Correct "term".
      - Fill in "exit".
      - Correct "_type".
      - Correct "text"."
    `)
  })

  test('tells of fields that do not go together although other fields are wrong', () => {
    const spoiled = {...newsletterIssueExample, title: '', slug: {_type: 'slug', current: '2'}}
    expect(refusal(spoiled)).toMatchInlineSnapshot(`
      "Document "issue-1" of type "newsletterIssue" has 2 fields that cannot be published:
        title: Expected text with at least one visible character, found "".
        slug: Expected the slug to be the number of the issue.
      Correct each field in the Studio and publish the document again.
      - Correct "title".
      - Correct "slug"."
    `)
  })

  test('says by how much a text is too long, and shows its beginning only', () => {
    expect(refusal({...glossaryEntryExample, definition: 'ab '.repeat(101)}))
      .toMatchInlineSnapshot(`
      "Document "entry-base-map" of type "glossaryEntry" has 1 field that cannot be published:
        definition: Expected at most 300 characters, found "ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab …" (303 characters).
      Correct each field in the Studio and publish the document again.
      - Shorten "definition" by 3 characters."
    `)
  })

  test('refuses what nests deeper than anything should', () => {
    const nested = Array.from({length: 5000}).reduce<unknown>((inner) => [inner], 1)
    expect(refusal({...claimExample, nested})).toMatchInlineSnapshot(`
      "Document "claim-early-majority" of type "claim" has 1 field that cannot be published:
        nested: Expected at most 100 levels of nesting, found a list of 1.
      Correct each field in the Studio and publish the document again.
      - Correct "nested"."
    `)
  })

  test('refuses a type it does not know, and what is no document', () => {
    expect(refusal({_id: 'a', _type: 'page'})).toMatchInlineSnapshot(`
      "Document "a" is of type "page", which is no type of this model.
      Known types: claim, department, evidence, glossaryEntry, insight, journey, journeyStep, newsletterIssue, person, redirect, selfCheck, settings, solution, source, stageMapping, stageModel, topic, sanity.imageAsset."
    `)
    expect(refusal([])).toMatchInlineSnapshot(`
      "Expected a document with "_id" and "_type", found an empty list.
      Hand over one document as the Content Lake stores it."
    `)
    expect(refusal({_id: 'a', _type: 'toString'})).toContain('no type of this model')
  })

  test('keeps the facts on the error', () => {
    const outcome = safeParsePublished({...claimExample, asOf: '2003-13'})
    expect(outcome).toMatchObject({
      error: {
        name: 'DocumentRefusedError',
        type: 'claim',
        id: 'claim-early-majority',
        problems: [{path: ['asOf'], found: '"2003-13"'}],
      },
    })
  })
})

test.each([
  ['system.group', true],
  ['sanity.fileAsset', true],
  ['sanity.imageAsset', false],
  ['insight', false],
  ['page', false],
])('a document of type %s is one of Sanity itself: %s', (type, expected) => {
  expect(isSystemType(type)).toBe(expected)
})
