import {memberElements} from '../schema/field-path.ts'
import {rule} from './rule.ts'

/** The number that stands in a field at first is one that a reader could give. */
export const selfCheckDefaultFits = rule({
  id: 'self-check-default-fits',
  types: ['selfCheck'],
  scope: 'document',
  severity: 'error',
  check: ({questions}) => {
    const elements = memberElements(questions)
    return questions.flatMap((question, index) => {
      if (question.kind !== 'number' || question.default === undefined) return []
      const {default: preset, min, max} = question
      if (preset >= min && preset <= max) return []
      return {
        path: ['questions', elements[index] ?? index, 'default'],
        message: `The number ${preset} stands in the field at first, and only ${min} to ${max} can be answered.`,
        remedy: 'Choose a number that can be answered.',
      }
    })
  },
})
