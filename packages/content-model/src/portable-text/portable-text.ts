import {z} from 'zod'
import type {BadExample} from '../schema/bad-example.ts'
import {callout, calloutExample} from './callout.ts'
import {figure, figureExample} from './figure.ts'
import {journeyMap, journeyMapExample} from './journey-map.ts'
import {pullQuote, pullQuoteExample} from './pull-quote.ts'
import {selfCheckEmbed, selfCheckEmbedExample} from './self-check-embed.ts'
import {simpleTextExample} from './simple-text.ts'
import {table, tableExample} from './table.ts'
import {textBlock, textBlockExample} from './text-block.ts'

/** One block of a body. */
export const bodyBlock = z.discriminatedUnion('_type', [
  textBlock,
  figure,
  table,
  callout,
  pullQuote,
  selfCheckEmbed,
  journeyMap,
])
export type BodyBlock = z.infer<typeof bodyBlock>

/** The body of a page: text blocks and embeds in reading order. */
export const portableText = z.array(bodyBlock)
export type PortableText = z.infer<typeof portableText>

/** An example, as the Content Lake stores it. */
export const bodyBlockExample: z.input<typeof bodyBlock> = calloutExample

/** What `bodyBlock` refuses. */
export const bodyBlockBadExamples: readonly BadExample[] = [
  {because: 'no block of this kind exists', value: {_type: 'video', _key: 'v1'}, at: ['_type']},
]

/** An example, as the Content Lake stores it. */
export const portableTextExample: z.input<typeof portableText> = [
  ...simpleTextExample,
  textBlockExample,
  calloutExample,
  tableExample,
  figureExample,
  pullQuoteExample,
  selfCheckEmbedExample,
  journeyMapExample,
]
