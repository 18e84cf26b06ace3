import type {Formula, Worksheet} from './worksheet.ts'

/** What working a worksheet out needs of it. A parsed worksheet is assignable as it stands. */
export interface PlayableWorksheet {
  inputs: readonly Pick<Worksheet['inputs'][number], 'key' | 'default'>[]
  formula: Formula
}

/** The figure, or why there is none. */
export type WorksheetOutcome =
  | {ok: true; value: number}
  | {ok: false; problem: 'missingInput'; input: string}
  | {ok: false; problem: 'divisionByZero' | 'noOperands' | 'notFinite'}

const OPERATIONS = {
  add: (left: number, right: number) => left + right,
  subtract: (left: number, right: number) => left - right,
  multiply: (left: number, right: number) => left * right,
  divide: (left: number, right: number) => left / right,
  smallest: (left: number, right: number) => Math.min(left, right),
  largest: (left: number, right: number) => Math.max(left, right),
}

type Inputs = Readonly<Record<string, number | undefined>>

/**
 * Works a worksheet out, with its defaults where an input is absent.
 *
 * Never gives infinity or NaN: division by zero, a missing input, an operation without operands
 * and a figure too large to hold are named instead. Nothing is rounded.
 */
export function evaluateWorksheet(worksheet: PlayableWorksheet, inputs: Inputs): WorksheetOutcome {
  const filled: Record<string, number | undefined> = {}
  for (const input of worksheet.inputs) filled[input.key] = inputs[input.key] ?? input.default
  return evaluate(worksheet.formula, filled)
}

function evaluate(formula: Formula, inputs: Inputs): WorksheetOutcome {
  if (formula.kind === 'number') return finite(formula.value)
  if (formula.kind === 'input') {
    const value = Object.hasOwn(inputs, formula.input) ? inputs[formula.input] : undefined
    return value === undefined
      ? {ok: false, problem: 'missingInput', input: formula.input}
      : finite(value)
  }

  let total: number | undefined
  for (const operand of formula.operands) {
    const outcome = evaluate(operand, inputs)
    if (!outcome.ok) return outcome
    if (total === undefined) {
      total = outcome.value
    } else {
      if (formula.kind === 'divide' && outcome.value === 0) {
        return {ok: false, problem: 'divisionByZero'}
      }
      total = OPERATIONS[formula.kind](total, outcome.value)
    }
  }
  return total === undefined ? {ok: false, problem: 'noOperands'} : finite(total)
}

function finite(value: number): WorksheetOutcome {
  return Number.isFinite(value) ? {ok: true, value} : {ok: false, problem: 'notFinite'}
}

/** Reduces a worksheet to what working it out needs: no wording, members in a fixed order. */
export function toPlayableWorksheet({inputs, formula}: PlayableWorksheet): PlayableWorksheet {
  return {
    inputs: inputs.map(({key, default: preset}) => ({
      key,
      ...(preset !== undefined && {default: preset}),
    })),
    formula: reduced(formula),
  }
}

function reduced(formula: Formula): Formula {
  if (formula.kind === 'number') return {kind: formula.kind, value: formula.value}
  if (formula.kind === 'input') return {kind: formula.kind, input: formula.input}
  return {kind: formula.kind, operands: formula.operands.map(reduced)}
}
