import type {SimpleBlock, TextBlock} from '@stepzero/content-model'
import type {RichTextContext} from './context.ts'
import {markdownWriter} from './markdown-writer.ts'
import {serialize} from './serialize.ts'

/** Text blocks as Markdown paragraphs. See {@link serialize} for `place`. */
export const toMarkdown = (
  blocks: readonly (TextBlock | SimpleBlock)[],
  context: RichTextContext,
  place: string,
): string => serialize(blocks, markdownWriter(context), context, place).join('\n\n')
