import {z} from 'zod'
import {leaf} from './leaf-kind.ts'

/** A calendar day, `YYYY-MM-DD`. Days are read in the site's own time zone. */
export const day = leaf('day', z.iso.date('Expected a day as YYYY-MM-DD.'))

/** A date as exact as its source states it: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const partialDate = leaf(
  'partialDate',
  z.union(
    [z.iso.date(), z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), z.string().regex(/^\d{4}$/)],
    'Expected a date as YYYY, YYYY-MM or YYYY-MM-DD.',
  ),
)

/** When Sanity wrote something: a time with its offset. Never shown to readers. */
export const time = leaf(
  'time',
  z.iso.datetime({offset: true, error: 'Expected a time such as "2026-01-31T09:30:00Z".'}),
)
