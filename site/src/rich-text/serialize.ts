import {
  safeHref,
  type Citation,
  type ClaimValue,
  type SimpleBlock,
  type TextBlock,
} from '@stepzero/content-model'
import {blockNodes, type BlockNode, type ListItemNode} from './block-node.ts'
import type {RichTextContext} from './context.ts'
import {inlineNodes, isFlat, markNamed, type InlineNode, type Mark} from './inline-node.ts'
import type {Heading} from './outline.ts'
import type {TextWriter} from './text-writer.ts'

/** One pass of one writer over the text blocks of one field. */
class Serializer {
  readonly #writer: TextWriter
  readonly #context: RichTextContext
  readonly #headings: ReadonlyMap<string, string>
  /** What the line at hand is made of. */
  #line: (TextBlock | SimpleBlock)['children'] = []
  /** Its words, and the years that its figures have named; put together where it has any. */
  #said: string | undefined

  constructor(writer: TextWriter, context: RichTextContext, headings: readonly Heading[]) {
    this.#writer = writer
    this.#context = context
    this.#headings = new Map(headings.map((heading) => [heading.key, heading.id]))
  }

  node(node: BlockNode, place: string): string {
    if (node.kind === 'block') return this.#block(node.block, place)
    const items = node.items.map((item) => this.#item(item, place))
    return this.#writer.list(node.listItem, items)
  }

  #item(item: ListItemNode, place: string): string {
    const lists = item.lists.map((list) => this.node(list, place))
    return this.#writer.item(this.line(item.block, place), lists)
  }

  #block(block: TextBlock | SimpleBlock, place: string): string {
    const inner = this.line(block, place)
    switch (block.style) {
      case 'normal':
        return this.#writer.paragraph(inner)
      case 'blockquote':
        return this.#writer.quote(this.#writer.paragraph(inner))
      case 'h2':
      case 'h3':
      case 'h4':
        return this.#writer.heading(
          HEADING_LEVEL[block.style],
          this.#headings.get(block._key),
          inner,
        )
    }
  }

  line(block: TextBlock | SimpleBlock, place: string): string {
    this.#line = block.children
    this.#said = undefined
    if (isFlat(block, this.#context.termLinks)) return this.#flatLine(block, place)
    const nodes = inlineNodes(block, `${place}.${block._key}`, this.#context.termLinks)
    return nodes.map((node) => this.#inline(node)).join('')
  }

  #flatLine(block: TextBlock | SimpleBlock, place: string): string {
    let line = ''
    for (const child of block.children) {
      if (child._type !== 'span') {
        line += this.#object(child, `${place}.${block._key}.${child._key}`)
        continue
      }
      if (child.text === '') continue
      const text = this.#writer.text(child.text)
      const [name] = child.marks
      const mark = name === undefined ? undefined : markNamed(name, block)
      line += mark === undefined ? text : this.#mark(mark, text)
    }
    return line
  }

  #inline(node: InlineNode): string {
    switch (node.kind) {
      case 'text':
        return this.#writer.text(node.text)
      case 'mark':
        return this.#mark(node.mark, node.children.map((child) => this.#inline(child)).join(''))
      case 'citation':
      case 'claimValue':
        return this.#object(node.value, node.place)
    }
  }

  #object(value: Citation | ClaimValue, place: string): string {
    const use = this.#context.citations.uses[place]
    if (value._type === 'citation') return use === undefined ? '' : this.#writer.citation(use)
    const claim = this.#context.claim(value.claim._ref)
    if (claim === undefined) return ''
    const {figure, year, outdated} = this.#context.shown(claim)
    return this.#writer.claim(this.#dated(figure, year), outdated, use)
  }

  /** A figure with its year, unless its line has named that already. */
  #dated(figure: string, year: string): string {
    this.#said ??= this.#line.map((child) => (child._type === 'span' ? child.text : '')).join('')
    if (figure === '' || this.#said.includes(year)) return figure
    this.#said += ` ${year}`
    return `${figure} (${year})`
  }

  #mark(mark: Mark, inner: string): string {
    if (typeof mark === 'string') return this.#writer.decorator(mark, inner)
    switch (mark._type) {
      case 'link': {
        const address = safeHref(mark.href)
        if (address === undefined) return inner
        const href = address.startsWith('/') ? this.#context.href(address) : address
        return this.#writer.link(href, inner)
      }
      case 'term':
        return this.#page(mark.entry._ref, inner, true)
      case 'internalLink':
        return this.#page(mark.reference._ref, inner, false)
      case 'foundTerm':
        return this.#writer.page(mark.entry, inner, true)
    }
  }

  #page(id: string, inner: string, term: boolean): string {
    const link = this.#context.link(id)
    return link === undefined ? inner : this.#writer.page(link, inner, term)
  }
}

const HEADING_LEVEL = {h2: 2, h3: 3, h4: 4} as const

/**
 * Writes text blocks in one output format.
 *
 * A link whose target is not on the site becomes its plain text; a citation that the page does not
 * number (its source was left out) is dropped.
 *
 * @param place - the place of the field on its page: `body`, `faq.f1.answer`
 * @param headings - ids for headings, from `outline`; headings without one get none
 */
export const serialize = (
  blocks: readonly (TextBlock | SimpleBlock)[],
  writer: TextWriter,
  context: RichTextContext,
  place: string,
  headings: readonly Heading[] = [],
): string[] => {
  const serializer = new Serializer(writer, context, headings)
  return blockNodes(blocks).map((node) => serializer.node(node, place))
}
