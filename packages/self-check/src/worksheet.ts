/**
 * A calculation as a small tree, never a string that is evaluated.
 *
 * `subtract` takes every later operand from the first; `divide` divides the first by every later
 * one in turn. One operand alone stands for itself.
 */
export type Formula =
  | {kind: 'number'; value: number}
  | {kind: 'input'; input: string}
  | {
      kind: 'add' | 'subtract' | 'multiply' | 'divide' | 'smallest' | 'largest'
      operands: readonly Formula[]
    }

/** A number the reader fills in. */
export interface WorksheetInput {
  key: string
  label: string
  unit: string
  /** The least and the most it can be; without, any number. */
  min?: number | undefined
  max?: number | undefined
  default?: number | undefined
}

/** Named inputs and the formula that turns them into one figure. */
export interface Worksheet {
  inputs: readonly WorksheetInput[]
  formula: Formula
  unit: string
}
