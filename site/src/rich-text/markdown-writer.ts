import type {RichTextContext} from './context.ts'
import {codeSpan, escapeMarkdown, markdownAddress} from './escape-markdown.ts'
import type {TextWriter} from './text-writer.ts'

const DELIMITER = {strong: '**', em: '*'} as const

const indent = (text: string, by: string): string => text.replaceAll(/^(?=.)/gm, by)

/** Markdown puts no space between a delimiter and what it marks, so outer spaces move outside. */
const around = (delimiter: string, inner: string): string => {
  const [, before = '', middle = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inner) ?? []
  return middle === '' ? inner : `${before}${delimiter}${middle}${delimiter}${after}`
}

/** Writes CommonMark with footnotes; a citation is the footnote of its source's number. */
export const markdownWriter = (context: RichTextContext): TextWriter => ({
  text: (text) => escapeMarkdown(text.replaceAll(/\s*\n\s*/g, ' ')),
  decorator: (name, inner) => (name === 'code' ? codeSpan(inner) : around(DELIMITER[name], inner)),
  link: (href, inner) => `[${inner}](${markdownAddress(href)})`,
  page: (link, inner) => `[${inner}](${markdownAddress(context.href(link.address))})`,
  citation: (use) => `[^${use.number}]`,
  claim: (figure, outdated, use) =>
    escapeMarkdown(outdated === undefined ? figure : `${figure} (${outdated})`) +
    (use === undefined ? '' : `[^${use.number}]`),
  paragraph: (inner) => inner,
  heading: (level, _id, inner) => `${'#'.repeat(level)} ${inner}`,
  quote: (inner) => indent(inner, '> '),
  list: (kind, items) =>
    items
      .map((item, at) => {
        const bullet = kind === 'bullet' ? '- ' : `${at + 1}. `
        return `${bullet}${indent(item, ' '.repeat(bullet.length)).trimStart()}`
      })
      .join('\n'),
  item: (inner, lists) => [inner, ...lists].join('\n'),
})
