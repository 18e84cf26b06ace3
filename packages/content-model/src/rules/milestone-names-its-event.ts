import {memberElements} from '../schema/field-path.ts'
import {rule} from './rule.ts'

/** A milestone is reached when something happens in the real world; without it, it is a vanity step. */
export const milestoneNamesItsEvent = rule({
  id: 'milestone-names-its-event',
  types: ['journeyStep'],
  scope: 'document',
  severity: 'warning',
  check: ({milestones}) => {
    const elements = memberElements(milestones)
    return milestones.flatMap(({name, event}, index) =>
      event === undefined
        ? {
            path: ['milestones', elements[index] ?? index, 'event'],
            message: `The milestone "${name}" is a vanity step: nothing happens when it is reached.`,
            remedy: 'Say what happens in the real world when it is reached, or remove it.',
          }
        : [],
    )
  },
})
