import {z} from 'zod'
import {key, member, object} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'
import {slugText} from '../fields/slug.ts'
import {text} from '../fields/text.ts'
import type {BadExample} from '../schema/bad-example.ts'

/** What a formula may do with its operands. */
export const FORMULA_OPERATIONS = [
  'add',
  'subtract',
  'multiply',
  'divide',
  'smallest',
  'largest',
] as const

// Parts of a formula stand in an array (`operands`) or alone (`formula`), so `_key` is optional.
const part = <Kind extends z.ZodType, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  object('formula', {_key: key.optional(), kind, ...shape})

/** A figure that stands in the formula itself. */
export const formulaNumber = part(z.literal('number'), {value: z.number()})

/** The figure a reader gave for an input. */
export const formulaInput = part(z.literal('input'), {input: slugText})

/** A calculation as a small tree, never a string that is evaluated. */
export const formula: z.ZodType<Formula> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    formulaNumber,
    formulaInput,
    part(z.enum(FORMULA_OPERATIONS), {operands: z.array(formula).min(1)}),
  ]),
)
/** A calculation as a small tree. */
export type Formula =
  | z.infer<typeof formulaNumber>
  | z.infer<typeof formulaInput>
  | {
      [unknown: string]: unknown
      _type: 'formula'
      _key?: string | undefined
      kind: (typeof FORMULA_OPERATIONS)[number]
      operands: Formula[]
    }

/**
 * A number the reader fills in. A suggestion rests on a claim, or on the step whose own price it is;
 * `min` and `max` are the least and the most it can be.
 */
export const worksheetInput = member('worksheetInput', {
  key: slugText,
  label: text,
  unit: text,
  min: z.number().optional(),
  max: z.number().optional(),
  default: z.number().optional(),
  defaultFrom: reference('claim', 'journeyStep').optional(),
})
export type WorksheetInput = z.infer<typeof worksheetInput>

/** Named inputs and the formula that turns them into one figure. */
export const worksheet = object('worksheet', {
  inputs: z.array(worksheetInput).min(1),
  formula,
  unit: text,
})
export type Worksheet = z.infer<typeof worksheet>

/** An example, as the Content Lake stores it. */
export const formulaNumberExample: z.input<typeof formulaNumber> = {
  _type: 'formula',
  _key: 'year',
  kind: 'number',
  value: 12,
}

/** An example, as the Content Lake stores it. */
export const formulaInputExample: z.input<typeof formulaInput> = {
  _type: 'formula',
  _key: 'hours',
  kind: 'input',
  input: 'hours',
}

/** An example, as the Content Lake stores it: hours saved in a year. */
export const formulaExample: Formula = {
  _type: 'formula',
  kind: 'multiply',
  operands: [formulaInputExample, formulaNumberExample],
}

/** What `formula` refuses. */
export const formulaBadExamples: readonly BadExample[] = [
  {
    because: 'an operation needs something to work on',
    value: {_type: 'formula', kind: 'add', operands: []},
    at: ['operands'],
  },
  {because: 'a formula is a tree, never a string', value: 'hours * 12', at: []},
  {
    because: 'no operation of this kind exists',
    value: {...formulaExample, operands: [{_type: 'formula', kind: 'eval'}]},
    at: ['operands', 0, 'kind'],
  },
]

/** An example, as the Content Lake stores it. */
export const worksheetInputExample: z.input<typeof worksheetInput> = {
  _type: 'worksheetInput',
  _key: 'hours',
  key: 'hours',
  label: 'Hours the task takes each month',
  unit: 'hours',
  min: 0,
  default: 20,
  defaultFrom: {_type: 'reference', _ref: 'claim-early-majority'},
}

/** An example, as the Content Lake stores it. */
export const worksheetExample: z.input<typeof worksheet> = {
  _type: 'worksheet',
  inputs: [worksheetInputExample],
  formula: formulaExample,
  unit: 'hours a year',
}
