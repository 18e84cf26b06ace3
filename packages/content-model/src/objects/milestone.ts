import {z} from 'zod'
import {list, member, object} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'
import {text} from '../fields/text.ts'
import type {BadExample} from '../schema/bad-example.ts'
import {worksheet, worksheetExample} from './worksheet.ts'

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

/** An example, as the Content Lake stores it. */
export const milestoneTimeExample: z.input<typeof milestoneTime> = {
  _type: 'milestoneTime',
  kind: 'offset',
  days: 14,
}

/** What `milestoneTime` refuses. */
export const milestoneTimeBadExamples: readonly BadExample[] = [
  {
    because: 'nothing is due before the start',
    value: {_type: 'milestoneTime', kind: 'offset', days: -1},
    at: ['days'],
  },
]

/** An example, as the Content Lake stores it. */
export const milestoneValueExample: z.input<typeof milestoneValue> = {
  _type: 'milestoneValue',
  measure: 'Hours the task takes each month',
  target: 'Half of what it took before',
  howMeasured: 'From the time sheets of the two months on either side.',
  worksheet: worksheetExample,
}

/** An example, as the Content Lake stores it. */
export const vendorItemExample: z.input<typeof vendorItem> = {
  _type: 'vendorItem',
  _key: 'v1',
  kind: 'meeting',
  what: 'Half a day at your desks, watching the task being done',
  owner: {_type: 'reference', _ref: 'department-operations'},
}

/** An example, as the Content Lake stores it. */
export const offTrackExample: z.input<typeof offTrack> = {
  _type: 'offTrack',
  sign: 'Nobody has opened the tool for five working days.',
  customerDoes: 'Names one person who decides whether to go on.',
  vendorDoes: 'Comes by within two days and removes what stands in the way.',
  owner: {_type: 'reference', _ref: 'department-operations'},
}

/** An example, as the Content Lake stores it. */
export const milestoneExample: z.input<typeof milestone> = {
  _type: 'milestone',
  _key: 'first-week',
  name: 'The first real week',
  when: milestoneTimeExample,
  customerDoes: 'Uses it for every order of one week.',
  customerGets: 'A week of figures from their own work.',
  value: milestoneValueExample,
  vendor: [vendorItemExample],
  event: 'The weekly report shows every order of that week.',
  offTrack: offTrackExample,
  owner: {_type: 'reference', _ref: 'department-operations'},
}
