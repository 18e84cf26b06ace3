import type {TextWriter} from './text-writer.ts'

/** Writes the words alone: figures stay, citation marks and addresses go. */
export const plainWriter: TextWriter = {
  text: (text) => text,
  decorator: (_name, inner) => inner,
  link: (_href, inner) => inner,
  page: (_link, inner) => inner,
  citation: () => '',
  claim: (figure, outdated) => (outdated === undefined ? figure : `${figure} (${outdated})`),
  paragraph: (inner) => inner,
  heading: (_level, _id, inner) => inner,
  quote: (inner) => inner,
  list: (_kind, items) => items.join('\n'),
  item: (inner, lists) => [inner, ...lists].join('\n'),
}
