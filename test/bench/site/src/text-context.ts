import type {View} from '@stepzero/content'
import type {RichTextContext} from '@stepzero/site/rich-text/context.ts'

/**
 * What the text of an entry is written with. Found terms are left out: the other generators find
 * none, and would have to be given them. The corpus has no claims.
 */
export const textContext = (graph: View, page: string): RichTextContext => ({
  citations: graph.citations(page),
  termLinks: {},
  link: (id) => graph.link(id),
  href: (address) => address,
  shown: () => ({figure: '', year: ''}),
  claim: () => undefined,
  citationName: ({number}) => `Source ${number}`,
})
