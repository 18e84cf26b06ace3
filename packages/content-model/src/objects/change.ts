import {z} from 'zod'
import {day} from '../fields/dates.ts'
import {member} from '../fields/object.ts'
import {text} from '../fields/text.ts'
import type {BadExample} from '../schema/bad-example.ts'

/** A public note on what changed on a page, and whether it changes what the page says. */
export const change = member('change', {at: day, note: text, major: z.boolean().default(false)})
export type Change = z.infer<typeof change>

/** An example, as the Content Lake stores it. */
export const changeExample: z.input<typeof change> = {
  _type: 'change',
  _key: 'ch1',
  at: '2026-03-02',
  note: 'Added what happens when a module slips.',
  major: true,
}

/** What `change` refuses. */
export const changeBadExamples: readonly BadExample[] = [
  {because: 'no such day exists', value: {...changeExample, at: '2026-02-30'}, at: ['at']},
  {
    because: 'a change without a note tells nobody anything',
    value: {...changeExample, note: '  '},
    at: ['note'],
  },
]
