import type {Fault, FaultPath} from '@stepzero/self-check'
import type {JourneyStep} from '../documents/journey-step.ts'
import type {SelfCheck} from '../documents/self-check.ts'
import type {Worksheet} from '../objects/worksheet.ts'
import {toFieldPath} from '../schema/field-path.ts'
import type {RuleFinding} from './rule.ts'

/** The worksheets of a document, and where each stands. */
const worksheetsOf = (
  document: SelfCheck | JourneyStep,
): {readonly path: FaultPath; readonly worksheet: Worksheet}[] => {
  const found =
    document._type === 'selfCheck'
      ? [{path: ['worksheet'], worksheet: document.worksheet}]
      : document.milestones.map(({value}, index) => ({
          path: ['milestones', index, 'value', 'worksheet'],
          worksheet: value?.worksheet,
        }))
  return found.flatMap(({path, worksheet}) => (worksheet === undefined ? [] : [{path, worksheet}]))
}

/** What is found in each worksheet of a document, with paths from its root. */
export const worksheetFindings = (
  document: SelfCheck | JourneyStep,
  find: (worksheet: Worksheet) => readonly Omit<Fault, 'code'>[],
): RuleFinding[] =>
  worksheetsOf(document).flatMap(({path, worksheet}) =>
    find(worksheet).map((fault) => ({
      path: toFieldPath(document, [...path, ...fault.path]),
      message: fault.message,
      remedy: fault.remedy,
    })),
  )
