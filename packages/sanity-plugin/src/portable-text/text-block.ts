import {CodeIcon} from '@sanity/icons/Code'
import {BLOCK_STYLES, DECORATORS, LIST_ITEMS, SIMPLE_STYLES} from '@stepzero/content-model/twin'
import {defineArrayMember} from 'sanity'
import {titled} from '../fields/titled.ts'
import {listIsShallow} from '../validation/list-is-shallow.ts'

const blockOf = (styles: {value: string; title: string}[]) =>
  defineArrayMember({
    type: 'block',
    styles,
    lists: titled(LIST_ITEMS, {bullet: 'Bullets', number: 'Numbers'}),
    marks: {
      decorators: titled(DECORATORS, {strong: 'Strong', em: 'Emphasis', code: 'Code'}).map(
        (decorator) => (decorator.value === 'code' ? {...decorator, icon: CodeIcon} : decorator),
      ),
      annotations: [{type: 'link'}, {type: 'term'}, {type: 'internalLink'}],
    },
    of: [{type: 'citation'}, {type: 'claimValue'}],
    validation: (rule) => rule.custom(listIsShallow),
  })

/** A paragraph, heading, quote or list item of a body. */
export const bodyTextBlock = blockOf(
  titled(BLOCK_STYLES, {
    normal: 'Text',
    h2: 'Heading',
    h3: 'Subheading',
    h4: 'Small heading',
    blockquote: 'Quote',
  }),
)

/** A paragraph, quote or list item where headings have no place. */
export const simpleTextBlock = blockOf(titled(SIMPLE_STYLES, {normal: 'Text', blockquote: 'Quote'}))
