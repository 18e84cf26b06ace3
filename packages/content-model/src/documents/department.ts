import type {z} from 'zod'
import {localizedTexts} from '../objects/localized-text.ts'
import {document} from './document.ts'

/** A part of the house that owns steps and milestones. */
export const department = document('department', {title: localizedTexts, about: localizedTexts})
export type Department = z.infer<typeof department>
