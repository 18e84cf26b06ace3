import {rule} from './rule.ts'
import {worksheetFindings} from './worksheets-of.ts'

/** A figure that is suggested to readers says where it comes from. Without it, it is made up for them. */
export const worksheetNamesItsOrigins = rule({
  id: 'worksheet-names-its-origins',
  types: ['selfCheck', 'journeyStep'],
  scope: 'document',
  severity: 'warning',
  check: (document) =>
    worksheetFindings(document, ({inputs}) =>
      inputs.flatMap((input, index) =>
        input.default === undefined || input.defaultFrom !== undefined
          ? []
          : [
              {
                path: ['inputs', index, 'defaultFrom'],
                message: `Nothing says where the suggestion for "${input.label}" comes from.`,
                remedy:
                  'Name the claim it rests on, or the step whose price it is, or suggest nothing.',
              },
            ],
      ),
    ),
})
