import {expect, test} from 'vitest'
import {glossaryEntryExample} from '../documents/glossary-entry.ts'
import {insightExample} from '../documents/insight.ts'
import {journeyStepExample} from '../documents/journey-step.ts'
import {journeyExample} from '../documents/journey.ts'
import {newsletterIssueExample} from '../documents/newsletter-issue.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {slugIsUnique} from './slug-is-unique.ts'

const slug = {_type: 'slug', current: 'base-map'}
const twin = {...glossaryEntryExample, _id: 'entry-twin', title: 'Map of stages'}

test('a document, its own draft, another language and another type may share a slug', () => {
  expect(
    findingsOf(slugIsUnique, glossaryEntryExample, [
      {...glossaryEntryExample, _id: 'drafts.entry-base-map'},
      {...twin, language: 'de'},
      {...insightExample, slug},
    ]),
  ).toBe('')
})

test('another document of the type and language with this slug is found', () => {
  expect(findingsOf(slugIsUnique, glossaryEntryExample, [twin])).toMatchInlineSnapshot(`
    "slug
      The slug "base-map" is also that of "Map of stages", at one address.
      Give each its own slug."
  `)
})

test('a second newsletter issue of the same number is found', () => {
  const second = {...newsletterIssueExample, _id: 'issue-1-again', title: 'Once more'}
  expect(findingsOf(slugIsUnique, newsletterIssueExample, [second])).toMatchInlineSnapshot(`
    "slug
      The slug "1" is also that of "Once more", at one address.
      Give each its own slug."
  `)
})

const sibling = {...journeyStepExample, _id: 'step-again', title: 'Kickstart, again'}
const listing = (_id: string, ...steps: string[]) => ({
  ...journeyExample,
  _id,
  steps: steps.map((_ref) => ({_type: 'reference', _key: _ref, _ref})),
})

test('steps of two journeys may share a slug, and steps of one may not', () => {
  const apart = [sibling, listing('one', 'step-kickstart'), listing('two', 'step-again')]
  expect(findingsOf(slugIsUnique, journeyStepExample, apart)).toBe('')
  const together = [sibling, listing('one', 'step-kickstart', 'step-again')]
  expect(findingsOf(slugIsUnique, journeyStepExample, together)).toMatchInlineSnapshot(`
    "slug
      The slug "kickstart" is also that of "Kickstart, again", at one address.
      Give each its own slug."
  `)
})
