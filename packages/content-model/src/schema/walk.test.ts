import {expect, test} from 'vitest'
import {journeyStep, journeyStepExample} from '../documents/journey-step.ts'
import {newsletterSettings} from '../documents/settings.ts'
import {parsePublished} from '../parse/parse-published.ts'
import {printPath} from './field-path.ts'
import {walk} from './walk.ts'

const placesIn = (value: unknown): string[] => {
  const places: string[] = []
  walk(journeyStep, value, ({path}) => places.push(printPath(path)))
  return places
}

test('a walk comes by fields and members, parents first, in the order of the schema', () => {
  const {price, commitments} = journeyStepExample
  expect(placesIn({price, commitments})).toMatchInlineSnapshot(`
    [
      "",
      "price",
      "price._type",
      "price.kind",
      "price.modules",
      "price.modules[_key=="find"]",
      "price.modules[_key=="find"]._type",
      "price.modules[_key=="find"]._key",
      "price.modules[_key=="find"].name",
      "price.modules[_key=="find"].amount",
      "price.modules[_key=="find"].required",
      "price.currency",
      "price.tax",
      "commitments",
      "commitments[_key=="retainer"]",
      "commitments[_key=="retainer"]._type",
      "commitments[_key=="retainer"]._key",
      "commitments[_key=="retainer"].name",
      "commitments[_key=="retainer"].price",
      "commitments[_key=="retainer"].price._type",
      "commitments[_key=="retainer"].price.kind",
      "commitments[_key=="retainer"].price.amount",
      "commitments[_key=="retainer"].price.per",
      "commitments[_key=="retainer"].price.currency",
      "commitments[_key=="retainer"].price.tax",
      "commitments[_key=="retainer"].term",
      "commitments[_key=="retainer"].exit",
    ]
  `)
})

test('a walk goes through raw and parsed documents alike', () => {
  const raw = placesIn(journeyStepExample)
  const parsed = placesIn(parsePublished(journeyStepExample))
  expect(raw).toContain('slug.current')
  expect(parsed).toContain('slug')
  expect(parsed).toEqual(expect.arrayContaining(raw.filter((place) => !place.startsWith('slug'))))
})

test('a walk stops at unknown fields, wrong types and kinds that do not exist', () => {
  expect(
    placesIn({unknown: {text: 'x'}, milestones: 'none', price: {kind: 'x', amount: 1}}),
  ).toEqual(['', 'price', 'milestones'])
})

test('a walk does not enter where it is told not to', () => {
  const seen: unknown[] = []
  walk(
    newsletterSettings,
    {subscribeBy: 'feed'},
    ({value}) => seen.push(value),
    () => false,
  )
  expect(seen).toEqual([])
})
