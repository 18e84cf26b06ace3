import type {View} from '@stepzero/content'
import {here} from '../base.ts'
import {creatorsInShort} from '../format/creators.ts'
import {shownClaim} from '../format/shown-claim.ts'
import {wordsFor} from '../words/words.ts'
import type {RichTextContext} from './context.ts'

/**
 * What the text of one page is written with: its citations and term links, in its language.
 *
 * @param page - the id of the page the text stands on
 * @param href - how a path of this site must stand in the output; as pages write it, unless given
 */
export const pageContext = (
  graph: View,
  page: string,
  href: (address: string) => string = here,
): RichTextContext => {
  const words = wordsFor(graph.language)
  const citations = graph.citations(page)
  const claim = (id: string) => graph.document('claim', id)
  const sources = new Map(citations.sources.map(({source}) => [source._id, source]))
  return {
    citations,
    termLinks: graph.termLinks(page),
    link: (id) => graph.link(id),
    href,
    shown: (of) => shownClaim(of, claim, words, graph.language),
    claim,
    citationName: (use) => {
      const source = sources.get(use.source)
      const name =
        source === undefined
          ? ''
          : [creatorsInShort(source.creators, words, graph.language), source.title]
              .filter((part) => part !== '')
              .join(', ')
      return words.citations.mark(use.number, name, use.locator)
    },
  }
}
