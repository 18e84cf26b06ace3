import {membersOf, textOf} from './field-of.ts'

const INLINE: Readonly<Record<string, string>> = {citation: '[citation]', claimValue: '[figure]'}

/** The plain text of Portable Text, for previews; nothing where there is none. */
export const blocksToText = (blocks: unknown): string | undefined => {
  if (!Array.isArray(blocks)) return undefined
  const text = blocks
    .map((block) =>
      membersOf(block, 'children')
        .map((child) => textOf(child, 'text') ?? INLINE[textOf(child, '_type') ?? ''] ?? '')
        .join(''),
    )
    .filter((line) => line.trim() !== '')
    .join(' ')
  return text === '' ? undefined : text
}
