import {z} from 'zod'
import {list, member, object} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'
import {text} from '../fields/text.ts'
import {worksheet} from './worksheet.ts'

/** The kinds of thing a vendor contributes to a milestone. */
export const VENDOR_KINDS = ['meeting', 'engagement', 'resource', 'message'] as const

/** When a milestone is due: days from the start, or a label where days would pretend precision. */
export const milestoneTime = z.discriminatedUnion('kind', [
  // First, because the first option stands in for what a draft leaves open.
  object('milestoneTime', {kind: z.literal('label'), label: text}),
  object('milestoneTime', {kind: z.literal('offset'), days: z.int().min(0)}),
])
export type MilestoneTime = z.infer<typeof milestoneTime>

/** What reaching a milestone is worth to the customer, and how that is measured. */
export const milestoneValue = object('milestoneValue', {
  measure: text,
  target: text,
  howMeasured: text,
  worksheet: worksheet.optional(),
})
export type MilestoneValue = z.infer<typeof milestoneValue>

/** What the vendor contributes, and which department owns it. */
export const vendorItem = member('vendorItem', {
  kind: z.enum(VENDOR_KINDS),
  what: text,
  owner: reference('department').optional(),
})
export type VendorItem = z.infer<typeof vendorItem>

/** What happens when a milestone goes off track: the sign, and who does what. */
export const offTrack = object('offTrack', {
  sign: text,
  customerDoes: text,
  vendorDoes: text,
  owner: reference('department').optional(),
})
export type OffTrack = z.infer<typeof offTrack>

/** A point the customer reaches, in the customer's terms first and the vendor's after. */
export const milestone = member('milestone', {
  name: text,
  when: milestoneTime,
  customerDoes: text,
  customerGets: text,
  value: milestoneValue.optional(),
  vendor: list(vendorItem),
  event: text.optional(),
  offTrack: offTrack.optional(),
  owner: reference('department').optional(),
})
export type Milestone = z.infer<typeof milestone>
