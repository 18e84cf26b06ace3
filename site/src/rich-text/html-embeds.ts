import type {RichTextContext} from './context.ts'
import {escapeHtml} from './escape-html.ts'
import {htmlWriter} from './html-writer.ts'
import {toHtml} from './to-html.ts'
import type {EmbedWriter} from './write-embed.ts'

const cellsOf = (row: readonly string[], tag: (at: number) => 'th' | 'td'): string =>
  `<tr>${row.map((cell, at) => `<${tag(at)}>${cell}</${tag(at)}>`).join('')}</tr>`

/** Writes embeds as HTML that stands by itself, for feeds; pages render their own components. */
export const htmlEmbeds = (context: RichTextContext): EmbedWriter => {
  const href = (address: string): string => escapeHtml(context.href(address))
  return {
    text: (blocks, place) => toHtml(blocks, context, place),
    figure: (picture, alt, caption) => {
      const text = alt === undefined ? '' : escapeHtml(alt)
      const shown =
        picture === undefined
          ? text && `<p>${text}</p>`
          : `<img src="${escapeHtml(picture.address)}" alt="${text}" ` +
            `width="${picture.width}" height="${picture.height}">`
      const said = caption === undefined ? '' : `<figcaption>${caption}</figcaption>`
      return shown === '' && said === '' ? '' : `<figure>${shown}${said}</figure>`
    },
    table: ([head = [], ...rows], caption, headed) =>
      `<table>${caption === undefined ? '' : `<caption>${escapeHtml(caption)}</caption>`}` +
      `<thead>${cellsOf(head, () => 'th')}</thead>` +
      `<tbody>${rows.map((row) => cellsOf(row, (at) => (headed && at === 0 ? 'th' : 'td'))).join('')}` +
      '</tbody></table>',
    callout: (title, content) =>
      `<blockquote><p><strong>${escapeHtml(title)}</strong></p>${content}</blockquote>`,
    quote: (text, attribution, use) =>
      `<blockquote><p>${escapeHtml(text)}` +
      `${use === undefined ? '' : htmlWriter(context).citation(use)}</p>` +
      `${attribution === undefined ? '' : `<p>${escapeHtml(attribution)}</p>`}</blockquote>`,
    check: ({link, line}) =>
      `<p><a href="${href(link.address)}">${escapeHtml(link.title)}</a>. ${escapeHtml(line)}</p>`,
    map: (line) =>
      `<ol start="${line.steps[0]?.number ?? 1}">${line.steps
        .map(
          (step) =>
            `<li value="${step.number}"><a href="${href(step.address)}">${escapeHtml(step.title)}</a>` +
            `${step.outcome === undefined ? '' : `: ${escapeHtml(step.outcome)}`}</li>`,
        )
        .join('')}</ol>`,
  }
}
