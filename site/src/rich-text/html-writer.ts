import type {CitationUse} from '@stepzero/content'
import type {RichTextContext} from './context.ts'
import {escapeHtml} from './escape-html.ts'
import type {TextWriter} from './text-writer.ts'

/** Where in the source a place refers to: the list names those of all places together. */
const locator = (use: CitationUse): string =>
  use.locator === undefined ? '' : ` data-locator="${escapeHtml(use.locator)}"`

/** Writes HTML. Everything that comes from a document is escaped here and nowhere else. */
export const htmlWriter = (context: RichTextContext): TextWriter => {
  const mark = (use: CitationUse): string =>
    `<sup class="citation"><a id="${escapeHtml(use.id)}" href="#source-${use.number}"${locator(use)} ` +
    `role="doc-noteref" aria-label="${escapeHtml(context.citationName(use))}">${use.number}</a></sup>`
  return {
    text: escapeHtml,
    decorator: (name, inner) => `<${name}>${inner}</${name}>`,
    link: (href, inner) => `<a href="${escapeHtml(href)}">${inner}</a>`,
    page: (link, inner, term) =>
      `<a${term ? ' class="term"' : ''} href="${escapeHtml(context.href(link.address))}">${inner}</a>`,
    citation: mark,
    claim: (figure, use) =>
      `<span class="claim">${escapeHtml(figure)}</span>${use === undefined ? '' : mark(use)}`,
    paragraph: (inner) => `<p>${inner}</p>`,
    heading: (level, id, inner) =>
      `<h${level}${id === undefined ? '' : ` id="${escapeHtml(id)}"`}>${inner}</h${level}>`,
    quote: (inner) => `<blockquote>${inner}</blockquote>`,
    list: (kind, items) =>
      kind === 'bullet' ? `<ul>${items.join('')}</ul>` : `<ol>${items.join('')}</ol>`,
    item: (inner, lists) => `<li>${inner}${lists.join('')}</li>`,
  }
}
