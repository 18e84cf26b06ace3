import {safeHref, type Source} from '@stepzero/content-model'
import type {Words} from '../words/words.ts'
import {hostOf, sourceAddress} from './source-address.ts'

/** One way to read a source. */
export interface SourceLink {
  readonly href: string
  readonly label: string
}

/**
 * Where a source can be read, the best place first: its address, then an archived copy; the other
 * way round once the address is gone.
 */
export const sourceLinks = (source: Source, words: Words): readonly SourceLink[] => {
  const own = sourceAddress(source)
  const archive = source.archiveUrl === undefined ? undefined : safeHref(source.archiveUrl)
  const links = [
    ...(own === undefined ? [] : [{href: own.href, label: own.host}]),
    ...(archive === undefined
      ? []
      : [{href: archive, label: `${words.sources.archived} (${hostOf(archive)})`}]),
  ]
  return source.linkStatus?.state === 'gone' ? links.toReversed() : links
}
