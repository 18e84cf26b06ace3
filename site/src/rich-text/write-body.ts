import type {PortableText, SimpleText} from '@stepzero/content-model'
import {htmlEmbeds} from './html-embeds.ts'
import {markdownEmbeds} from './markdown-embeds.ts'
import type {Heading} from './outline.ts'
import {segments} from './segments.ts'
import {toHtml} from './to-html.ts'
import {toMarkdown} from './to-markdown.ts'
import {writeEmbed} from './write-embed.ts'
import type {EmbedContext} from './write-embed.ts'

/** A whole text with its embeds as HTML that stands by itself. See `serialize` for `place`. */
export const bodyHtml = (
  body: PortableText | SimpleText,
  context: EmbedContext,
  place: string,
  headings: readonly Heading[] = [],
): string =>
  segments(body)
    .map((part) =>
      part.kind === 'text'
        ? toHtml(part.blocks, context, place, headings)
        : writeEmbed(part.embed, htmlEmbeds(context), context, `${place}.${part.embed._key}`),
    )
    .join('\n')

/** A whole text with its embeds as Markdown. See `serialize` for `place`. */
export const bodyMarkdown = (
  body: PortableText | SimpleText,
  context: EmbedContext,
  place: string,
): string =>
  segments(body)
    .map((part) =>
      part.kind === 'text'
        ? toMarkdown(part.blocks, context, place)
        : writeEmbed(part.embed, markdownEmbeds(context), context, `${place}.${part.embed._key}`),
    )
    .filter((text) => text !== '')
    .join('\n\n')
