import type {CustomValidatorResult} from 'sanity'
import {fieldOf} from '../fields/field-of.ts'

/** A creator is a person with a family name, or a body with one name. */
export const oneName = (creator: unknown): CustomValidatorResult => {
  if (creator === undefined) return true
  const person = fieldOf(creator, 'family') !== undefined
  const body = fieldOf(creator, 'literal') !== undefined
  if (person !== body) return true
  return person
    ? {path: ['literal'], message: 'A person has a family name, a body has one name: clear one.'}
    : {path: ['family'], message: 'Write a family name, or the name of a body.'}
}
