import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {evaluateWorksheet} from './evaluate-worksheet.ts'
import {exampleCheck} from './test-support/example-check.ts'
import {property} from './test-support/property.ts'
import type {Formula, Worksheet} from './worksheet.ts'
import {worksheetFaults} from './worksheet-faults.ts'

const number = (value: number): Formula => ({kind: 'number', value})
const sheet = (formula: Formula): Worksheet => ({
  inputs: [
    {key: 'a', label: 'A', unit: 'EUR', default: 6},
    {key: 'b', label: 'B', unit: 'EUR'},
  ],
  formula,
  unit: 'EUR',
})
const of = (kind: 'add' | 'subtract' | 'multiply' | 'divide' | 'smallest' | 'largest') =>
  sheet({kind, operands: [{kind: 'input', input: 'a'}, number(3), number(-2)]})

const {formula: anyFormula} = fc.letrec<{formula: Formula}>((tie) => ({
  formula: fc.oneof(
    {maxDepth: 5},
    fc.double().map(number),
    fc.constantFrom('a', 'b', 'c').map((input): Formula => ({kind: 'input', input})),
    fc.record({
      kind: fc.constantFrom('add', 'subtract', 'multiply', 'divide', 'smallest', 'largest'),
      operands: fc.array(tie('formula'), {maxLength: 3}),
    }),
  ),
}))

describe('evaluateWorksheet', () => {
  test('takes operands from left to right', () => {
    const values = (['add', 'subtract', 'multiply', 'divide', 'smallest', 'largest'] as const).map(
      (kind) => evaluateWorksheet(of(kind), {}),
    )
    expect(values).toEqual([7, 5, -36, -1, -2, 6].map((value) => ({ok: true, value})))
  })

  test('works out the example with its default', () => {
    const {worksheet} = exampleCheck
    expect(worksheet && evaluateWorksheet(worksheet, {hours: 10})).toEqual({ok: true, value: 27600})
  })

  test('prefers what is filled in to the default, zero too', () => {
    expect(evaluateWorksheet(sheet({kind: 'input', input: 'a'}), {a: 0})).toEqual({
      ok: true,
      value: 0,
    })
  })

  test('names a missing input', () => {
    expect(evaluateWorksheet(sheet({kind: 'input', input: 'b'}), {})).toEqual({
      ok: false,
      problem: 'missingInput',
      input: 'b',
    })
  })

  test('names division by zero, nothing to work on, and figures too large', () => {
    const problems = [
      sheet({kind: 'divide', operands: [number(1), number(0)]}),
      sheet({kind: 'add', operands: []}),
      sheet({kind: 'multiply', operands: [number(1e200), number(1e200)]}),
    ].map((worksheet) => evaluateWorksheet(worksheet, {}))
    expect(problems).toEqual([
      {ok: false, problem: 'divisionByZero'},
      {ok: false, problem: 'noOperands'},
      {ok: false, problem: 'notFinite'},
    ])
  })

  test('always gives a finite figure or says why not', () => {
    property(fc.tuple(anyFormula, fc.double(), fc.double()), ([formula, a, b]) => {
      const outcome = evaluateWorksheet(sheet(formula), {a, b})
      expect(outcome.ok ? Number.isFinite(outcome.value) : outcome.problem.length > 0).toBe(true)
    })
  })
})

describe('worksheetFaults', () => {
  test('finds nothing in the example', () => {
    expect(exampleCheck.worksheet && worksheetFaults(exampleCheck.worksheet)).toEqual([])
  })

  test('names what can never give a figure, and what nothing uses', () => {
    const {inputs} = sheet(number(1))
    const [first] = inputs
    const faults = worksheetFaults({
      inputs: first ? [...inputs, first] : inputs,
      unit: 'EUR',
      formula: {
        kind: 'divide',
        operands: [
          {kind: 'input', input: 'a'},
          number(0),
          {kind: 'input', input: 'c'},
          {kind: 'add', operands: []},
        ],
      },
    })
    expect(faults.map(({path, message}) => `${path.join('.')}: ${message}`)).toMatchInlineSnapshot(`
      [
        "formula.operands.1: This divides by zero.",
        "formula.operands.2.input: There is no input "c".",
        "formula.operands.3.operands: "add" has nothing to work on.",
        "inputs.1: Nothing uses the input "b".",
        "inputs.2.key: The key "a" is used twice.",
      ]
    `)
  })
})
