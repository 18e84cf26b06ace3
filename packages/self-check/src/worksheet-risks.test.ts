import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {evaluateWorksheet} from './evaluate-worksheet.ts'
import {property} from './test-support/property.ts'
import type {Formula, Worksheet} from './worksheet.ts'
import {worksheetFaults} from './worksheet-faults.ts'
import {worksheetRisks} from './worksheet-risks.ts'

const input = (key: string): Formula => ({kind: 'input', input: key})
const divided = (divisor: Formula, limits: {min?: number; max?: number} = {}): Worksheet => ({
  inputs: [{key: 'a', label: 'A', unit: 'EUR', ...limits}],
  formula: {kind: 'divide', operands: [{kind: 'number', value: 1}, divisor]},
  unit: 'EUR',
})

const {formula: anyFormula} = fc.letrec<{formula: Formula}>((tie) => ({
  formula: fc.oneof(
    {maxDepth: 4},
    fc.integer({min: -3, max: 3}).map((value): Formula => ({kind: 'number', value})),
    fc.constantFrom('a', 'b').map(input),
    fc.record({
      kind: fc.constantFrom('add', 'subtract', 'multiply', 'divide', 'smallest', 'largest'),
      operands: fc.array(tie('formula'), {minLength: 1, maxLength: 3}),
    }),
  ),
}))

describe('worksheetRisks', () => {
  test('names a divisor that a reader can make zero, and none that is kept above it', () => {
    expect(worksheetRisks(divided(input('a'))).map(({path}) => path)).toEqual([
      ['formula', 'operands', 1],
    ])
    expect(worksheetRisks(divided(input('a'), {min: 0}))).toHaveLength(1)
    expect(worksheetRisks(divided(input('a'), {min: 0.5}))).toEqual([])
    expect(worksheetRisks(divided(input('a'), {max: -1}))).toEqual([])
  })

  test('misses no division by zero that figures within the limits lead to', () => {
    const limits = fc.tuple(fc.integer({min: -3, max: 3}), fc.nat({max: 4}))
    property(fc.tuple(anyFormula, limits, limits), ([formula, [a, wideA], [b, wideB]]) => {
      const sheet: Worksheet = {
        inputs: [
          {key: 'a', label: 'A', unit: '', min: a, max: a + wideA},
          {key: 'b', label: 'B', unit: '', min: b, max: b + wideB},
        ],
        formula,
        unit: '',
      }
      const isKnown = worksheetRisks(sheet).length > 0
      const isFault = worksheetFaults(sheet).some(({code}) => code === 'divisionByZero')
      for (let one = a; one <= a + wideA; one++) {
        for (let other = b; other <= b + wideB; other++) {
          const outcome = evaluateWorksheet(sheet, {a: one, b: other})
          const isZero = !outcome.ok && outcome.problem === 'divisionByZero'
          expect(!isZero || isKnown || isFault).toBe(true)
        }
      }
    })
  })
})

describe('worksheetFaults', () => {
  test('names limits without a number between them, and a suggestion outside them', () => {
    const faults = worksheetFaults({
      inputs: [{key: 'a', label: 'A', unit: 'EUR', min: 3, max: 1, default: 2}],
      formula: input('a'),
      unit: 'EUR',
    })
    expect(faults.map(({code, path}) => [code, path.join('.')])).toEqual([
      ['reversed', 'inputs.0'],
      ['presetOutside', 'inputs.0.default'],
    ])
  })
})
