import {z} from 'zod'
import type {BadExample} from '../schema/bad-example.ts'
import {simpleBlock, simpleBlockExample} from './text-block.ts'

/** Portable Text of paragraphs, quotes and lists, with marks, links and citations; no embeds. */
export const simpleText = z.array(simpleBlock).min(1)
export type SimpleText = z.infer<typeof simpleText>

/** An example, as the Content Lake stores it. */
export const simpleTextExample: z.input<typeof simpleText> = [simpleBlockExample]

/** What `simpleText` refuses. */
export const simpleTextBadExamples: readonly BadExample[] = [
  {because: 'text that is given must say something', value: [], at: []},
]
