import type {z} from 'zod'
import {list} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'
import {textUpTo} from '../fields/text.ts'
import {callToAction, callToActionExample} from '../objects/call-to-action.ts'
import {faqItem, faqItemExample} from '../objects/faq-item.ts'
import {PAGE_TYPES} from '../page-types.ts'
import {portableText, portableTextExample} from '../portable-text/portable-text.ts'
import {simpleText, simpleTextExample} from '../portable-text/simple-text.ts'
import type {BadExample} from '../schema/bad-example.ts'
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

/** An example, as the Content Lake stores it. */
export const glossaryEntryExample: z.input<typeof glossaryEntry> = {
  _id: 'entry-base-map',
  _type: 'glossaryEntry',
  language: 'en',
  title: 'Base map',
  slug: {_type: 'slug', current: 'base-map'},
  author: {_type: 'reference', _ref: 'person-editorial-desk'},
  formerSlugs: ['customer-map'],
  aliases: ['journey base map'],
  definition:
    'The plainest map of a customer journey: its stages in order, and the touchpoints of each.',
  lead: simpleTextExample,
  body: portableTextExample,
  faq: [faqItemExample],
  related: [{_type: 'reference', _key: 'r1', _ref: 'entry-touchpoint'}],
  serves: [{_type: 'reference', _key: 's1', _ref: 'step-kickstart'}],
  callToAction: callToActionExample,
}

/** What `glossaryEntry` refuses. */
export const glossaryEntryBadExamples: readonly BadExample[] = [
  {
    because: 'a definition fits a card',
    value: {...glossaryEntryExample, definition: 'x'.repeat(DEFINITION_MAX + 1)},
    at: ['definition'],
  },
  {
    because: 'a definition is plain text',
    value: {...glossaryEntryExample, definition: simpleTextExample},
    at: ['definition'],
  },
  {
    because: 'a slug has no capitals and no umlauts',
    value: {...glossaryEntryExample, slug: {_type: 'slug', current: 'Früh'}},
    at: ['slug', 'current'],
  },
  {
    because: 'addresses use this word themselves',
    value: {...glossaryEntryExample, slug: {_type: 'slug', current: 'letter'}},
    at: ['slug', 'current'],
  },
  {
    because: 'a title fits a heading',
    value: {...glossaryEntryExample, title: 'x'.repeat(TITLE_MAX + 1)},
    at: ['title'],
  },
]
