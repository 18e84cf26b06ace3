import {expect, test} from 'vitest'
import {journeyStep, journeyStepExample} from '../documents/journey-step.ts'
import {glossaryEntry, glossaryEntryExample} from '../documents/glossary-entry.ts'
import {referenceTargets} from '../fields/reference.ts'
import {formulaExample, formulaInput, formulaInputExample, worksheet} from '../objects/worksheet.ts'
import {parsePublished} from '../parse/parse-published.ts'
import {printPath} from './field-path.ts'
import {walk, walkTo} from './walk.ts'

const placesIn = (value: unknown): string[] => {
  const places: string[] = []
  walk(journeyStep, value, (_schema, _of, trail) => places.push(printPath(trail.path())))
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

test('a walk leaves alone what leads to nothing wanted', () => {
  const seen: string[] = []
  const fields = new Proxy(
    {...glossaryEntryExample},
    {
      get: (target, name) => {
        seen.push(String(name))
        return Reflect.get(target, name)
      },
    },
  )
  const found: string[] = []
  const walkToReferences = walkTo((schema) => referenceTargets.has(schema))
  walkToReferences(glossaryEntry, fields, (_schema, _value, trail) => {
    found.push(printPath(trail.path()))
  })
  expect(found).toEqual(expect.arrayContaining(['author', 'related[_key=="r1"]']))
  expect(seen).not.toContain('definition')
  expect(seen).not.toContain('changes')
})

test('a walk follows a schema that holds itself', () => {
  const inputs: unknown[] = []
  const walkToInputs = walkTo((schema) => schema === formulaInput)
  walkToInputs(
    worksheet,
    {formula: {kind: 'add', operands: [formulaExample]}},
    (_schema, value) => {
      inputs.push(value)
    },
  )
  expect(inputs).toEqual([formulaInputExample])
})
