import type {SimpleBlock, TextBlock} from '@stepzero/content-model'
import type {RichTextContext} from './context.ts'
import {htmlWriter, type HtmlOptions} from './html-writer.ts'
import type {Heading} from './outline.ts'
import {serialize} from './serialize.ts'

/**
 * Text blocks as HTML, for `set:html`. See {@link serialize} for `place` and `headings`, and
 * {@link htmlWriter} for `options`.
 */
export const toHtml = (
  blocks: readonly (TextBlock | SimpleBlock)[],
  context: RichTextContext,
  place: string,
  headings: readonly Heading[] = [],
  options: HtmlOptions = {},
): string => serialize(blocks, htmlWriter(context, options), context, place, headings).join('\n')
