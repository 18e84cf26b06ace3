import {z} from 'zod'
import {leaf} from '../fields/leaf-kind.ts'
import {list, member} from '../fields/object.ts'
import type {BadExample} from '../schema/bad-example.ts'
import {annotation, termExample} from './annotations.ts'
import {citation, citationExample} from './citation.ts'
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

/** An example, as the Content Lake stores it. */
export const spanExample: z.input<typeof span> = {
  _type: 'span',
  _key: 's1',
  text: 'A base map shows the ',
  marks: ['strong'],
}

/** An example, as the Content Lake stores it. */
export const inlineExample: z.input<typeof inline> = spanExample

/** An example, as the Content Lake stores it. */
export const textBlockExample: z.input<typeof textBlock> = {
  _type: 'block',
  _key: 'b1',
  style: 'h2',
  children: [{_type: 'span', _key: 's1', text: 'How to read it'}],
}

/** An example, as the Content Lake stores it. */
export const simpleBlockExample: z.input<typeof simpleBlock> = {
  _type: 'block',
  _key: 'b1',
  markDefs: [termExample],
  children: [
    spanExample,
    {_type: 'span', _key: 's2', text: 'touchpoints', marks: ['t1']},
    {_type: 'span', _key: 's3', text: ' of each stage'},
    citationExample,
    {_type: 'span', _key: 's4', text: '.'},
  ],
}

/** What `simpleBlock` refuses. */
export const simpleBlockBadExamples: readonly BadExample[] = [
  {
    because: 'a heading has no place in a lead or an answer',
    value: {...simpleBlockExample, style: 'h2'},
    at: ['style'],
  },
  {
    because: 'a list nests three levels at most',
    value: {...simpleBlockExample, listItem: 'bullet', level: LIST_LEVEL_MAX + 1},
    at: ['level'],
  },
  {
    because: 'a block without children is nothing at all',
    value: {...simpleBlockExample, children: []},
    at: ['children'],
  },
]
