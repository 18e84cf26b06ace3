import type {z} from 'zod'
import {list} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'
import {textUpTo} from '../fields/text.ts'
import {callToAction} from '../objects/call-to-action.ts'
import {faqItem} from '../objects/faq-item.ts'
import {PAGE_TYPES} from '../page-types.ts'
import {portableText} from '../portable-text/portable-text.ts'
import {simpleText} from '../portable-text/simple-text.ts'
import {document} from './document.ts'
import {pageFields, TITLE_MAX} from './page-fields.ts'

/** Longest definition, in characters: it must fit a card, a search hit and a line of the index. */
export const DEFINITION_MAX = 300

/** One term, explained once. `definition` is plain text of at most 300 characters. */
export const glossaryEntry = document('glossaryEntry', {
  ...pageFields('glossaryEntry'),
  aliases: list(textUpTo(TITLE_MAX)),
  definition: textUpTo(DEFINITION_MAX),
  lead: simpleText.optional(),
  body: portableText,
  faq: list(faqItem),
  related: list(reference(...PAGE_TYPES)),
  serves: list(reference('journeyStep')),
  callToAction: callToAction.optional(),
})
export type GlossaryEntry = z.infer<typeof glossaryEntry>
