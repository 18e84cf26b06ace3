import type {z} from 'zod'
import {localizedTexts} from '../objects/localized-text.ts'
import {document} from './document.ts'

/** A part of the house that owns steps and milestones. */
export const department = document('department', {title: localizedTexts, about: localizedTexts})
export type Department = z.infer<typeof department>

/** An example, as the Content Lake stores it. */
export const departmentExample: z.input<typeof department> = {
  _id: 'department-operations',
  _type: 'department',
  title: [{_type: 'localizedText', _key: 'en', language: 'en', value: 'Operations'}],
  about: [
    {
      _type: 'localizedText',
      _key: 'en',
      language: 'en',
      value: 'Keeps what was built running, and answers when it does not.',
    },
  ],
}
