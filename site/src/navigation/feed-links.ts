import type {View} from '@stepzero/content'
import {here} from '../base.ts'
import type {Words} from '../words/words.ts'
import type {ShownLink} from './site-link.ts'

/** The feeds of the site: of each kind that has one, and of both together where there are two. */
export const feedLinks = (graph: View, words: Words): readonly ShownLink[] => {
  const kinds = (['insights', 'newsletter'] as const).filter((kind) => graph.hasAny(kind))
  return kinds.map((kind) => ({
    label: words.feeds.of(words.kinds[kind]),
    href: here(`/${kind}/feed.xml`),
  }))
}
