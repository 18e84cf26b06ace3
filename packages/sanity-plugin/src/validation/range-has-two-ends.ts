import type {CustomValidatorResult} from 'sanity'
import {fieldOf} from '../fields/field-of.ts'

/** A figure “between” needs the other figure. */
export const rangeHasTwoEnds = (claim: unknown): CustomValidatorResult =>
  fieldOf(claim, 'hedge') !== 'between' || fieldOf(claim, 'valueTo') !== undefined
    ? true
    : {path: ['valueTo'], message: 'Name the upper figure, or choose another word than “between”.'}
