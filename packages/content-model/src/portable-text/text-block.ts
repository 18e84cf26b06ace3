import {z} from 'zod'
import {leaf} from '../fields/leaf-kind.ts'
import {list, member} from '../fields/object.ts'
import {annotation} from './annotations.ts'
import {citation} from './citation.ts'
import {claimValue} from './claim-value.ts'

/** Marks that need no data of their own. */
export const DECORATORS = ['strong', 'em', 'code'] as const

/** Styles of a block in a body. */
export const BLOCK_STYLES = ['normal', 'h2', 'h3', 'h4', 'blockquote'] as const

/** Styles of a block where headings have no place: leads, answers, cells. */
export const SIMPLE_STYLES = ['normal', 'blockquote'] as const

/** Kinds of list. */
export const LIST_ITEMS = ['bullet', 'number'] as const

/** Deepest level of a list. */
export const LIST_LEVEL_MAX = 3

/** A run of text with its marks: decorators, or keys of the block's `markDefs`. */
export const span = member('span', {
  text: leaf('text', z.string()),
  marks: list(leaf('word', z.string())),
})
export type Span = z.infer<typeof span>

/** What stands in a line of text. */
export const inline = z.discriminatedUnion('_type', [span, citation, claimValue])
export type Inline = z.infer<typeof inline>

const blockOf = <const Styles extends readonly string[]>(styles: Styles) =>
  member('block', {
    style: z.enum(styles).default(styles[0] ?? 'normal'),
    listItem: z.enum(LIST_ITEMS).optional(),
    level: z.int().min(1).max(LIST_LEVEL_MAX).optional(),
    markDefs: list(annotation),
    children: z.array(inline).min(1),
  })

/** A paragraph, heading, quote or list item of a body. */
export const textBlock = blockOf(BLOCK_STYLES)
export type TextBlock = z.infer<typeof textBlock>

/** A paragraph, quote or list item where headings have no place. */
export const simpleBlock = blockOf(SIMPLE_STYLES)
export type SimpleBlock = z.infer<typeof simpleBlock>
