import {type Fault, type FaultPath, fault, reversed} from './fault.ts'
import type {Formula, Worksheet} from './worksheet.ts'

/** Finds formula parts that can never give a figure, and inputs that nothing uses. */
export function worksheetFaults({inputs, formula}: Worksheet): Fault[] {
  const used = new Set<string>()
  const keys = inputs.map(({key}) => key)
  const found = formulaFaults(formula, ['formula'], keys, used)
  for (const [index, {min = -Infinity, max = Infinity, default: preset}] of inputs.entries()) {
    const path = ['inputs', index]
    found.push(...reversed(path, {from: min, to: max}))
    if (preset !== undefined && (preset < min || preset > max)) {
      const message = `The suggested number ${preset} lies outside what can be filled in.`
      const remedy = 'Suggest a number within the least and the most it can be.'
      found.push(fault('presetOutside', [...path, 'default'], message, remedy))
    }
  }
  keys.forEach((key, index) => {
    if (keys.indexOf(key) < index) {
      const path = ['inputs', index, 'key']
      found.push(
        fault('repeatedKey', path, `The key "${key}" is used twice.`, 'Give each its own.'),
      )
    } else if (!used.has(key)) {
      const remedy = 'Use it in the formula, or remove it.'
      found.push(
        fault('unusedInput', ['inputs', index], `Nothing uses the input "${key}".`, remedy),
      )
    }
  })
  return found
}

function formulaFaults(
  formula: Formula,
  path: FaultPath,
  keys: readonly string[],
  used: Set<string>,
): Fault[] {
  if (formula.kind === 'number') return []
  if (formula.kind === 'input') {
    used.add(formula.input)
    return keys.includes(formula.input)
      ? []
      : [
          fault(
            'unknownInput',
            [...path, 'input'],
            `There is no input "${formula.input}".`,
            'Name one of the inputs of this worksheet.',
          ),
        ]
  }
  if (!formula.operands.length) {
    const message = `"${formula.kind}" has nothing to work on.`
    return [fault('noOperands', [...path, 'operands'], message, 'Add operands.')]
  }
  return formula.operands.flatMap((operand, index) => [
    ...formulaFaults(operand, [...path, 'operands', index], keys, used),
    ...(formula.kind === 'divide' && index > 0 && operand.kind === 'number' && operand.value === 0
      ? [
          fault(
            'divisionByZero',
            [...path, 'operands', index],
            'This divides by zero.',
            'Divide by another number.',
          ),
        ]
      : []),
  ])
}
