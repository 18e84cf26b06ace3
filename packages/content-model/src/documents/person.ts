import {z} from 'zod'
import {webAddress} from '../fields/href.ts'
import {list} from '../fields/object.ts'
import {textUpTo} from '../fields/text.ts'
import {localizedTexts} from '../objects/localized-text.ts'
import {document} from './document.ts'
import {addressFields, TITLE_MAX} from './page-fields.ts'

/** Who signs a page: somebody, or a desk of the house (an Organization for machines). */
export const PERSON_KINDS = ['person', 'desk'] as const

/** Somebody, or a desk, who writes or reviews. */
export const person = document('person', {
  ...addressFields,
  kind: z.enum(PERSON_KINDS),
  title: textUpTo(TITLE_MAX),
  role: localizedTexts,
  bio: localizedTexts,
  sameAs: list(webAddress),
})
export type Person = z.infer<typeof person>
