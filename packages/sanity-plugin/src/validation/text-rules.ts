import {text} from '@stepzero/content-model/twin'
import type {StringRule} from 'sanity'
import type {z} from 'zod'
import {fits} from './fits.ts'

const hasVisibleText = fits(text)

/** A text that must be there. */
export const saysSomething = (rule: StringRule): StringRule =>
  rule.required().custom(hasVisibleText)

/** A text that must be there, with an upper limit in characters. */
export const saysSomethingUpTo = (limit: number) => (rule: StringRule) =>
  saysSomething(rule).max(limit)

/** A text that may be left out, but not left blank. */
export const maySay = (rule: StringRule): StringRule => rule.custom(hasVisibleText)

/** A text that may be left out, with an upper limit in characters. */
export const maySayUpTo = (limit: number) => (rule: StringRule) => maySay(rule).max(limit)

/** A text of a certain form that must be there. */
export const mustFit = (schema: z.ZodType) => (rule: StringRule) =>
  rule.required().custom(fits(schema))

/** A text of a certain form that may be left out. */
export const mayFit = (schema: z.ZodType) => (rule: StringRule) => rule.custom(fits(schema))
