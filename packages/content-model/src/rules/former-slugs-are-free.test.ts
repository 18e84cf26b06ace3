import {expect, test} from 'vitest'
import {glossaryEntryExample} from '../documents/glossary-entry.ts'
import {journeyStepExample} from '../documents/journey-step.ts'
import {journeyExample} from '../documents/journey.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {formerSlugsAreFree} from './former-slugs-are-free.ts'

const other = {...glossaryEntryExample, _id: 'entry-other', title: 'Customer map', formerSlugs: []}

test('a former slug that nothing else wants is fine', () => {
  const german = {
    ...other,
    language: 'de',
    slug: {_type: 'slug', current: 'customer-map'},
  }
  expect(findingsOf(formerSlugsAreFree, glossaryEntryExample, [german])).toBe('')
})

test('a former slug that is the present one, or listed twice, is found', () => {
  const entry = {...glossaryEntryExample, formerSlugs: ['base-map', 'old', 'old']}
  expect(findingsOf(formerSlugsAreFree, entry)).toMatchInlineSnapshot(`
    "formerSlugs[0]
      "base-map" is the slug of this page now.
      Take it off this list.
    formerSlugs[2]
      "old" is on this list twice.
      Take one of them off."
  `)
})

test('a former slug that another document has, or had, is found', () => {
  const living = {...other, slug: {_type: 'slug', current: 'customer-map'}}
  expect(findingsOf(formerSlugsAreFree, glossaryEntryExample, [living])).toMatchInlineSnapshot(`
    "formerSlugs[0]
      "customer-map" is the slug of "Customer map" now, so it cannot lead here.
      Take it off this list, or give the other page another slug."
  `)
  const former = {
    ...other,
    slug: {_type: 'slug', current: 'other'},
    formerSlugs: ['customer-map'],
  }
  expect(findingsOf(formerSlugsAreFree, glossaryEntryExample, [former])).toMatchInlineSnapshot(`
    "formerSlugs[0]
      "customer-map" is a former slug of "Customer map" too, and leads to one page only.
      Take it off all lists but one."
  `)
})

test('for a step, the steps of its journey count', () => {
  const step = {...journeyStepExample, formerSlugs: ['quick-win']}
  const rival = {
    ...journeyStepExample,
    _id: 'step-rival',
    title: 'Quick win',
    slug: {_type: 'slug', current: 'quick-win'},
  }
  expect(findingsOf(formerSlugsAreFree, step, [rival])).toBe('')
  const journey = {
    ...journeyExample,
    steps: ['step-kickstart', 'step-rival'].map((_ref) => ({
      _type: 'reference',
      _key: _ref,
      _ref,
    })),
  }
  expect(findingsOf(formerSlugsAreFree, step, [rival, journey])).toMatchInlineSnapshot(`
    "formerSlugs[0]
      "quick-win" is the slug of "Quick win" now, so it cannot lead here.
      Take it off this list, or give the other page another slug."
  `)
})
