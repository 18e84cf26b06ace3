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

/** An example, as the Content Lake stores it. */
export const personExample: z.input<typeof person> = {
  _id: 'person-editorial-desk',
  _type: 'person',
  kind: 'desk',
  title: 'Editorial desk',
  slug: {_type: 'slug', current: 'editorial-desk'},
  role: [
    {_type: 'localizedText', _key: 'en', language: 'en', value: 'Writes and keeps these pages'},
  ],
  bio: [
    {
      _type: 'localizedText',
      _key: 'en',
      language: 'en',
      value: 'Two people who read every page again when its review is due.',
    },
  ],
  sameAs: ['https://www.example.com/desk'],
}
