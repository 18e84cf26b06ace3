import {z} from 'zod'
import {simpleBlock} from './text-block.ts'

/** Portable Text of paragraphs, quotes and lists, with marks, links and citations; no embeds. */
export const simpleText = z.array(simpleBlock).min(1)
export type SimpleText = z.infer<typeof simpleText>
