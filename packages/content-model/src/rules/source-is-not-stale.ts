import {monthsSince} from './months-since.ts'
import {rule} from './rule.ts'

/** A source that has outlived its half-life is looked at again: its kind of statement ages. */
export const sourceIsNotStale = rule({
  id: 'source-is-not-stale',
  types: ['source'],
  scope: 'document',
  severity: 'warning',
  check: ({issued, halfLifeMonths}, {today}) => {
    if (issued === undefined || halfLifeMonths === undefined) return []
    const age = monthsSince(issued, today)
    if (age <= halfLifeMonths) return []
    return [
      {
        path: ['issued'],
        message: `This source is ${age} months old, and its half-life is ${halfLifeMonths}.`,
        remedy: 'Look for a newer one, or give it a longer half-life if it still holds.',
      },
    ]
  },
})
