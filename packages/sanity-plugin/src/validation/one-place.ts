import type {CustomValidatorResult} from 'sanity'
import {fieldOf} from '../fields/field-of.ts'

const BOTH = 'A link goes to one place: keep the page, or the address.'

/** A link goes to a page or to an address, never to both. */
export const atMostOnePlace = (link: unknown): CustomValidatorResult =>
  fieldOf(link, 'page') !== undefined && fieldOf(link, 'href') !== undefined
    ? {path: ['href'], message: BOTH}
    : true

/** A link goes to a page or to an address: to one of both. */
export const onePlace = (link: unknown): CustomValidatorResult =>
  link !== undefined && fieldOf(link, 'page') === undefined && fieldOf(link, 'href') === undefined
    ? {path: ['page'], message: 'Choose a page, or write an address.'}
    : atMostOnePlace(link)
