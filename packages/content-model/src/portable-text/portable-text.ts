import {z} from 'zod'
import {callout} from './callout.ts'
import {figure} from './figure.ts'
import {journeyMap} from './journey-map.ts'
import {pullQuote} from './pull-quote.ts'
import {selfCheckEmbed} from './self-check-embed.ts'
import {table} from './table.ts'
import {textBlock} from './text-block.ts'

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
