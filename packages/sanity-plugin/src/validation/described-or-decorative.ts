import type {CustomValidatorResult} from 'sanity'
import {fieldOf} from '../fields/field-of.ts'

/** An image tells something, in words too, or it is decorative: one of both. */
export const describedOrDecorative = (figure: unknown): CustomValidatorResult => {
  if (figure === undefined) return true
  const described = fieldOf(figure, 'alt') !== undefined
  const decorative = fieldOf(figure, 'decorative') === true
  if (described !== decorative) return true
  return described
    ? {path: ['alt'], message: 'A decorative image has no alternative text: clear one of both.'}
    : {path: ['alt'], message: 'Say what the image tells, or tick “decorative”.'}
}
