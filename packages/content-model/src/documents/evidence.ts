import {z} from 'zod'
import {list} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'
import {text} from '../fields/text.ts'
import {PAGE_TYPES} from '../page-types.ts'
import {document} from './document.ts'
import {languageFields} from './page-fields.ts'

/** What a piece of evidence is. */
export const EVIDENCE_KINDS = ['result', 'reference', 'talk'] as const

/** What came out of a step, and the pages it feeds. */
export const evidence = document('evidence', {
  ...languageFields('evidence'),
  kind: z.enum(EVIDENCE_KINDS),
  summary: text,
  from: reference('journeyStep'),
  feeds: list(reference(...PAGE_TYPES)),
  source: reference('source').optional(),
  claims: list(reference('claim')),
})
export type Evidence = z.infer<typeof evidence>

/** An example, as the Content Lake stores it. */
export const evidenceExample: z.input<typeof evidence> = {
  _id: 'evidence-order-entry',
  _type: 'evidence',
  language: 'en',
  kind: 'result',
  summary: 'An invented example: order entry took half the hours after eight weeks.',
  from: {_type: 'reference', _ref: 'step-kickstart'},
  feeds: [{_type: 'reference', _key: 'f1', _ref: 'entry-base-map'}],
}
