import type {SimpleBlock, TextBlock} from '@stepzero/content-model'
import type {RichTextContext} from './context.ts'
import {htmlWriter} from './html-writer.ts'
import type {Heading} from './outline.ts'
import {serialize} from './serialize.ts'

/** Text blocks as HTML, for `set:html`. See {@link serialize} for `place` and `headings`. */
export const toHtml = (
  blocks: readonly (TextBlock | SimpleBlock)[],
  context: RichTextContext,
  place: string,
  headings: readonly Heading[] = [],
): string => serialize(blocks, htmlWriter(context), context, place, headings).join('\n')
