import type {Source} from '@stepzero/content-model'
import type {Words} from '../words/words.ts'
import {formatDate} from './date.ts'
import {sourceAge} from './source-age.ts'

/** One sentence on how far a source can still be relied on. */
export interface SourceState {
  readonly text: string
  /** Whether readers should think twice. */
  readonly isPoor: boolean
}

/**
 * What is to be said beside a source: that it outlived its half-life, and what the last check of its
 * address found. Nothing where nothing is known.
 *
 * @param today - asked only for a source that can outlive anything
 */
export const sourceStates = (
  source: Source,
  today: () => string,
  words: Words,
  language: string,
): readonly SourceState[] => {
  const {issued, halfLifeMonths, linkStatus} = source
  const age =
    issued === undefined || halfLifeMonths === undefined
      ? undefined
      : sourceAge(source, today(), words)
  return [
    ...(age?.isStale ? [{text: age.text, isPoor: true}] : []),
    ...(linkStatus === undefined
      ? []
      : [
          {
            text: words.sources.link[linkStatus.state](formatDate(linkStatus.checkedAt, language)),
            isPoor: linkStatus.state === 'gone',
          },
        ]),
  ]
}
