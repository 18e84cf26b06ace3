import type {CitationUse, JourneyLine, PageLink, View} from '@stepzero/content'
import type {Image, SimpleText} from '@stepzero/content-model'
import {mainFile, pictureIn} from '../pictures/picture-in.ts'
import {wordsFor} from '../words/words.ts'
import type {RichTextContext} from './context.ts'
import type {Embed} from './segments.ts'

/** A self-check offered in a text, as far as it is on the site. */
export interface OfferedCheck {
  readonly link: PageLink
  readonly line: string
}

/** An image as a text names it. */
export interface WrittenPicture {
  /** As it must stand in the output. */
  readonly address: string
  readonly width: number
  readonly height: number
}

/** The part of a page around its embeds that all formats look up in the same way. */
export interface EmbedContext extends RichTextContext {
  readonly language: string
  check(id: string): OfferedCheck | undefined
  line(journey: string): JourneyLine | undefined
  /** An image in the one size a text can name; undefined where it cannot be shown. */
  picture(image: Image): WrittenPicture | undefined
  /** Where the source of a pull quote is cited, by the place of the quote. */
  use(place: string): CitationUse | undefined
}

/** A context for embeds over the view that a page is rendered from. */
export const embedContext = (graph: View, context: RichTextContext): EmbedContext => {
  const words = wordsFor(graph.language)
  return {
    ...context,
    language: graph.language,
    check: (id) => {
      const card = graph.card(id)
      if (card === undefined) return undefined
      const minutes = words.counts.minutes(card.minutes ?? 1)
      return {link: card, line: words.embeds.check(minutes)}
    },
    picture: (image) => {
      const picture = pictureIn(graph, image)
      if (picture === undefined) return undefined
      const {address, width, height} = mainFile(picture)
      return {address: context.href(address), width, height}
    },
    line: (journey) => graph.journeyLine(journey),
    use: (place) => context.citations.uses[place],
  }
}

/** How an output format writes each embed. */
export interface EmbedWriter {
  /** Text of an embed, written in the format. */
  text(blocks: SimpleText, place: string): string
  figure(
    picture: WrittenPicture | undefined,
    alt: string | undefined,
    caption: string | undefined,
  ): string
  table(rows: readonly (readonly string[])[], caption: string | undefined, headed: boolean): string
  callout(title: string, content: string): string
  quote(text: string, attribution: string | undefined, use: CitationUse | undefined): string
  check(check: OfferedCheck): string
  map(line: JourneyLine): string
}

const written = (
  writer: EmbedWriter,
  blocks: SimpleText | undefined,
  place: string,
): string | undefined => (blocks === undefined ? undefined : writer.text(blocks, place))

/**
 * Writes one embed in one format; empty where what it shows is not on the site.
 *
 * @param place - the place of the block on its page: `body.k7`
 */
export const writeEmbed = (
  embed: Embed,
  writer: EmbedWriter,
  context: EmbedContext,
  place: string,
): string => {
  const words = wordsFor(context.language)
  switch (embed._type) {
    case 'figure':
      return writer.figure(
        context.picture(embed.image),
        embed.alt,
        written(writer, embed.caption, place),
      )
    case 'table': {
      const rows = embed.rows.map((row) =>
        row.cells.map(
          (cell) => written(writer, cell.content, `${place}.${row._key}.${cell._key}`) ?? '',
        ),
      )
      return writer.table(rows, embed.caption, embed.headerColumn)
    }
    case 'callout': {
      const title = embed.title ?? words.callouts[embed.kind]
      return writer.callout(title, writer.text(embed.content, place))
    }
    case 'pullQuote':
      return writer.quote(embed.quote, embed.attribution, context.use(place))
    case 'selfCheckEmbed': {
      const check = context.check(embed.check._ref)
      return check === undefined ? '' : writer.check(check)
    }
    case 'journeyMap': {
      const line = context.line(embed.journey._ref)
      return line === undefined ? '' : writer.map(line)
    }
  }
}
