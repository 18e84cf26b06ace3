import type {CustomValidatorResult} from 'sanity'
import {fieldOf} from '../fields/field-of.ts'

/** The slug of an issue is its number: `/newsletter/12/`. */
export const slugIsTheNumber = (issue: unknown): CustomValidatorResult => {
  const number = fieldOf(issue, 'number')
  const slug = fieldOf(fieldOf(issue, 'slug'), 'current')
  if (typeof number !== 'number' || typeof slug !== 'string' || slug === String(number)) return true
  return {path: ['slug'], message: `The slug of this issue is its number: “${number}”.`}
}
