import type {PortableText, SimpleText} from '@stepzero/content-model'

/**
 * The words of some rich text on one line, without marks, citations and embeds.
 *
 * @param figure - what stands for the claim of an id
 */
export function plainText(
  text: PortableText | SimpleText | undefined,
  figure: (claim: string) => string,
): string {
  const lines: string[] = []
  for (const block of text ?? []) {
    if (block._type !== 'block') continue
    const words = block.children.map((child) => {
      if (child._type === 'span') return child.text
      return child._type === 'claimValue' ? figure(child.claim._ref) : ''
    })
    lines.push(words.join(''))
  }
  // A citation leaves the space before it behind: "grew [1]." must not become "grew .".
  return lines
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?])/g, '')
    .trim()
}
