import {type Fault, type FaultPath, fault} from './fault.ts'
import type {Formula, Worksheet} from './worksheet.ts'

/** All values from `from` to `to`. */
interface Span {
  from: number
  to: number
}

/**
 * Finds divisors that may be zero for figures that readers can fill in.
 *
 * It follows the least and the most that each part can be, and takes inputs for independent of each
 * other: it misses no division by zero, and may name one that cannot happen.
 */
export function worksheetRisks(worksheet: Worksheet): Fault[] {
  const found: Fault[] = []
  spanOf(worksheet.formula, ['formula'], worksheet, found)
  return found
}

function spanOf(formula: Formula, path: FaultPath, sheet: Worksheet, found: Fault[]): Span {
  if (formula.kind === 'number') return {from: formula.value, to: formula.value}
  if (formula.kind === 'input') {
    const input = sheet.inputs.find(({key}) => key === formula.input)
    return {from: input?.min ?? -Infinity, to: input?.max ?? Infinity}
  }
  const spans = formula.operands.map((operand, index) => {
    const at = [...path, 'operands', index]
    const span = spanOf(operand, at, sheet, found)
    // A number that is zero divides by it for sure, and is a fault already.
    const mayBeZero = span.from <= 0 && span.to >= 0 && operand.kind !== 'number'
    if (formula.kind === 'divide' && index > 0 && mayBeZero) {
      found.push(
        fault(
          'divisionByZero',
          at,
          'A reader can fill in figures with which this divides by zero.',
          'Give the inputs it uses a least number above zero.',
        ),
      )
    }
    return span
  })
  const [first = {from: -Infinity, to: Infinity}, ...rest] = spans
  return rest.reduce((left, right) => together(formula.kind, left, right), first)
}

function together(
  kind: Exclude<Formula['kind'], 'number' | 'input'>,
  left: Span,
  right: Span,
): Span {
  if (kind === 'add') return {from: left.from + right.from, to: left.to + right.to}
  if (kind === 'subtract') return {from: left.from - right.to, to: left.to - right.from}
  if (kind === 'smallest') {
    return {from: Math.min(left.from, right.from), to: Math.min(left.to, right.to)}
  }
  if (kind === 'largest') {
    return {from: Math.max(left.from, right.from), to: Math.max(left.to, right.to)}
  }
  if (kind === 'divide' && right.from <= 0 && right.to >= 0) {
    return {from: -Infinity, to: Infinity}
  }
  const ends = [left.from, left.to].flatMap((one) =>
    [right.from, right.to].map((other) =>
      kind === 'divide' ? quotient(one, other) : product(one, other),
    ),
  )
  return {from: Math.min(...ends), to: Math.max(...ends)}
}

// Without an end, zero times it is still zero, and anything held against it comes to nothing.
const product = (one: number, other: number): number => (one === 0 || other === 0 ? 0 : one * other)
const quotient = (one: number, other: number): number =>
  Number.isFinite(other) ? one / other : Number.isFinite(one) ? 0 : one * Math.sign(other)
