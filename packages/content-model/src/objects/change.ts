import {z} from 'zod'
import {day} from '../fields/dates.ts'
import {member} from '../fields/object.ts'
import {text} from '../fields/text.ts'

/** A public note on what changed on a page, and whether it changes what the page says. */
export const change = member('change', {at: day, note: text, major: z.boolean().default(false)})
export type Change = z.infer<typeof change>
