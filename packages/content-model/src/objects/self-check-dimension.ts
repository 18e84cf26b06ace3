import {z} from 'zod'
import {list, member} from '../fields/object.ts'
import {slugText} from '../fields/slug.ts'
import {text} from '../fields/text.ts'
import {simpleText} from '../portable-text/simple-text.ts'
import {MEASURES} from './self-check-condition.ts'

/** A stretch of a dimension's score and the text it adds to the result; it never chooses one. */
export const selfCheckBand = member('selfCheckBand', {
  key: slugText,
  measure: z.enum(MEASURES),
  from: z.int(),
  to: z.int(),
  title: text,
  body: simpleText.optional(),
})
export type SelfCheckBand = z.infer<typeof selfCheckBand>

/** One thing a check measures. */
export const selfCheckDimension = member('selfCheckDimension', {
  key: slugText,
  title: text,
  bands: list(selfCheckBand),
})
export type SelfCheckDimension = z.infer<typeof selfCheckDimension>
