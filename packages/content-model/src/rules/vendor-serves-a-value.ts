import {memberElements} from '../schema/field-path.ts'
import {rule} from './rule.ts'

/** What the vendor contributes serves a milestone that is worth something to the customer. */
export const vendorServesAValue = rule({
  id: 'vendor-serves-a-value',
  types: ['journeyStep'],
  scope: 'document',
  severity: 'warning',
  check: ({milestones}) => {
    const elements = memberElements(milestones)
    return milestones.flatMap(({name, value, vendor}, index) =>
      value === undefined && vendor.length > 0
        ? {
            path: ['milestones', elements[index] ?? index, 'value'],
            message: `The vendor is busy for the milestone "${name}", and nothing says what it is worth.`,
            remedy: 'Say what the customer gains from it and how that is measured.',
          }
        : [],
    )
  },
})
