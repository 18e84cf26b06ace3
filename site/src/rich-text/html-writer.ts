import type {CitationUse} from '@stepzero/content'
import type {RichTextContext} from './context.ts'
import {escapeHtml} from './escape-html.ts'
import type {TextWriter} from './text-writer.ts'

/** Where in the source a place refers to: the list names those of all places together. */
const locator = (use: CitationUse): string =>
  use.locator === undefined ? '' : ` data-locator="${escapeHtml(use.locator)}"`

/** How HTML is written. */
export interface HtmlOptions {
  /** Whether a heading is a link to itself, so that its section can be linked to from elsewhere. */
  readonly linkHeadings?: boolean
}

/** Writes HTML. Everything that comes from a document is escaped here and nowhere else. */
export const htmlWriter = (
  context: RichTextContext,
  {linkHeadings = false}: HtmlOptions = {},
): TextWriter => {
  // A heading that holds a link already cannot be one.
  const linked = (id: string, inner: string): string =>
    linkHeadings && !inner.includes('<a ')
      ? `<a class="section-link" href="#${escapeHtml(id)}">${inner}</a>`
      : inner
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
    claim: (figure, outdated, use) =>
      (outdated === undefined
        ? `<span class="claim">${escapeHtml(figure)}</span>`
        : `<span class="claim outdated">${escapeHtml(figure)}</span> ` +
          `<span class="outdated-note">(${escapeHtml(outdated)})</span>`) +
      (use === undefined ? '' : mark(use)),
    paragraph: (inner) => `<p>${inner}</p>`,
    heading: (level, id, inner) =>
      id === undefined
        ? `<h${level}>${inner}</h${level}>`
        : `<h${level} id="${escapeHtml(id)}">${linked(id, inner)}</h${level}>`,
    quote: (inner) => `<blockquote>${inner}</blockquote>`,
    list: (kind, items) =>
      kind === 'bullet' ? `<ul>${items.join('')}</ul>` : `<ol>${items.join('')}</ol>`,
    item: (inner, lists) => `<li>${inner}${lists.join('')}</li>`,
  }
}
