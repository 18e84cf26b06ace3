import type {RichTextContext} from './context.ts'
import {escapeMarkdown, markdownAddress} from './escape-markdown.ts'
import {markdownWriter} from './markdown-writer.ts'
import {toMarkdown} from './to-markdown.ts'
import type {EmbedWriter} from './write-embed.ts'

const quoted = (text: string): string => text.replaceAll(/^/gm, '> ').replaceAll(/ +$/gm, '')

/** A cell is one line: what would end it is written as a break. */
const cell = (text: string): string => text.replaceAll(/\s*\n+\s*/g, '<br>')

const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`

/** Writes embeds as Markdown, with tables as GitHub writes them. */
export const markdownEmbeds = (context: RichTextContext): EmbedWriter => {
  const linked = (title: string, address: string): string =>
    `[${escapeMarkdown(title)}](${markdownAddress(context.href(address))})`
  return {
    text: (blocks, place) => toMarkdown(blocks, context, place),
    figure: (picture, alt, caption) => {
      const text = escapeMarkdown((alt ?? '').replaceAll(/\s+/g, ' '))
      const shown =
        picture === undefined
          ? text && `*${text}*`
          : `![${text}](${markdownAddress(picture.address)})`
      return [shown, caption ?? ''].filter((line) => line !== '').join('\n\n')
    },
    table: ([head = [], ...rows], caption) =>
      [
        ...(caption === undefined ? [] : [`**${escapeMarkdown(caption)}**`, '']),
        row(head),
        row(head.map(() => '---')),
        ...rows.map(row),
      ].join('\n'),
    callout: (title, content) => quoted(`**${escapeMarkdown(title)}**\n\n${content}`),
    quote: (text, attribution, use) => {
      const line = `${escapeMarkdown(text)}${use === undefined ? '' : markdownWriter(context).citation(use)}`
      return quoted(attribution === undefined ? line : `${line}\n\n${escapeMarkdown(attribution)}`)
    },
    check: ({link, line}) => `${linked(link.title, link.address)}. ${escapeMarkdown(line)}`,
    map: (line) =>
      line.steps
        .map((step) => {
          const outcome = step.outcome === undefined ? '' : `: ${escapeMarkdown(step.outcome)}`
          return `${step.number}. ${linked(step.title, step.address)}${outcome}`
        })
        .join('\n'),
  }
}
