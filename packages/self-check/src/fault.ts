/** Where in a definition, from its root. */
export type FaultPath = readonly (string | number)[]

/** What can be wrong with a definition. */
export type FaultCode =
  | 'divisionByZero'
  | 'emptyCondition'
  | 'noAnswerWithPoints'
  | 'noOperands'
  | 'noOptions'
  | 'notEarlier'
  | 'presetOutside'
  | 'rangeOutside'
  | 'rangesOverlap'
  | 'repeatedKey'
  | 'reversed'
  | 'unknownDimension'
  | 'unknownInput'
  | 'unknownOption'
  | 'unknownQuestion'
  | 'unusedInput'
  | 'wrongKind'

/** One thing that is wrong with a definition, where, and what to do about it. */
export interface Fault {
  code: FaultCode
  path: FaultPath
  message: string
  remedy: string
}

/** Makes a {@link Fault}. */
export function fault(code: FaultCode, path: FaultPath, message: string, remedy: string): Fault {
  return {code, path, message, remedy}
}

/** Finds a stretch of numbers that ends before it begins. */
export function reversed(path: FaultPath, {from, to}: {from: number; to: number}): Fault[] {
  return from > to
    ? [fault('reversed', path, `${from} to ${to} holds no number.`, 'Put the lower number first.')]
    : []
}
