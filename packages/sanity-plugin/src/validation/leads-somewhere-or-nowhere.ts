import type {CustomValidatorResult} from 'sanity'
import {fieldOf} from '../fields/field-of.ts'

/** A redirect leads somewhere, or says that its address is gone: one of both. */
export const leadsSomewhereOrNowhere = (redirect: unknown): CustomValidatorResult => {
  const leads = fieldOf(redirect, 'to') !== undefined
  const gone = fieldOf(redirect, 'gone') === true
  if (leads !== gone) return true
  return leads
    ? {path: ['to'], message: 'What is gone leads nowhere: clear this, or untick “gone”.'}
    : {path: ['to'], message: 'Say where readers go, or tick “gone”.'}
}
