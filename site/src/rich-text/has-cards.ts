import {readingOrder} from '@stepzero/content'
import type {DocumentOf, PageType, PortableText, SimpleText} from '@stepzero/content-model'
import type {RichTextContext} from './context.ts'

type Block = PortableText[number] | SimpleText[number]

/** Whether a page has a link to a term, or a citation: something that can show a card. */
export const hasCards = (page: DocumentOf<PageType>, context: RichTextContext): boolean =>
  context.citations.sources.length > 0 ||
  Object.keys(context.termLinks).length > 0 ||
  readingOrder(page).some(({text}) => text.some(linksTerm))

/** Whether an editor linked a term in a block, or in what it holds. */
const linksTerm = (block: Block): boolean => {
  switch (block._type) {
    case 'block':
      return block.markDefs.some(({_type}) => _type === 'term')
    case 'callout':
      return block.content.some(linksTerm)
    case 'figure':
      return block.caption?.some(linksTerm) === true
    case 'table':
      return block.rows.some(({cells}) => cells.some(({content}) => content?.some(linksTerm)))
    case 'pullQuote':
    case 'selfCheckEmbed':
    case 'journeyMap':
    default:
      return false
  }
}
