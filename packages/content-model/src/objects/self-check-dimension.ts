import {z} from 'zod'
import {list, member} from '../fields/object.ts'
import {slugText} from '../fields/slug.ts'
import {text} from '../fields/text.ts'
import {simpleText, simpleTextExample} from '../portable-text/simple-text.ts'
import type {BadExample} from '../schema/bad-example.ts'
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

/** An example, as the Content Lake stores it. */
export const selfCheckBandExample: z.input<typeof selfCheckBand> = {
  _type: 'selfCheckBand',
  _key: 'low',
  key: 'low',
  measure: 'percent',
  from: 0,
  to: 49,
  title: 'Nobody owns it yet',
  body: simpleTextExample,
}

/** An example, as the Content Lake stores it. */
export const selfCheckDimensionExample: z.input<typeof selfCheckDimension> = {
  _type: 'selfCheckDimension',
  _key: 'people',
  key: 'people',
  title: 'People',
  bands: [selfCheckBandExample],
}

/** What `selfCheckDimension` refuses. */
export const selfCheckDimensionBadExamples: readonly BadExample[] = [
  {
    because: 'a key is written like a slug',
    value: {...selfCheckDimensionExample, key: 'Our people'},
    at: ['key'],
  },
]
