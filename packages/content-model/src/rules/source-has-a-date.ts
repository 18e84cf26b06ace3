import {rule} from './rule.ts'

/** A source without a date cannot be told from a newer edition, nor does anybody see it age. */
export const sourceHasADate = rule({
  id: 'source-has-a-date',
  types: ['source'],
  scope: 'document',
  severity: 'warning',
  check: ({issued, accessed}) =>
    issued === undefined && accessed === undefined
      ? [
          {
            path: ['issued'],
            message: 'This source has no date.',
            remedy: 'Give the date it was issued, or the day somebody read it.',
          },
        ]
      : [],
})
