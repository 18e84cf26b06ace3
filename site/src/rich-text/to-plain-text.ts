import type {SimpleBlock, TextBlock} from '@stepzero/content-model'
import type {RichTextContext} from './context.ts'
import {plainWriter} from './plain-writer.ts'
import {serialize} from './serialize.ts'

/** Text blocks as plain lines, one a block, with the figures of claims. See {@link serialize}. */
export const toPlainText = (
  blocks: readonly (TextBlock | SimpleBlock)[],
  context: RichTextContext,
  place: string,
): string => serialize(blocks, plainWriter, context, place).join('\n')
