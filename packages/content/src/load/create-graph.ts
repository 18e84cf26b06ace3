import {withoutClosingSlash} from '../address/base-address.ts'
import type {Graph} from '../graph.ts'
import {indexBacklinks} from '../link/backlink-index.ts'
import type {Linked} from '../link/linked.ts'
import {memo} from '../memo.ts'
import type {Problem} from '../problem.ts'
import {indexTermLinks} from '../terms/term-link-index.ts'
import {askAgain, hashAnswer} from '../view/facet.ts'
import {createLanguageView} from '../view/language-view.ts'
import {recordingView} from '../view/recording-view.ts'
import {createSlugIndex} from '../view/slug-index.ts'
import {findTranslations} from '../view/translations.ts'
import type {Accepted} from './accept.ts'

/** Links what was accepted, once, and gives it to renders view by view. */
export function createGraph(
  accepted: Accepted,
  base: string | undefined,
  warnings: readonly Problem[],
): Graph {
  const {dataset, today, files, redirects, leftOut} = accepted
  const address = base ?? dataset.settings.baseAddress
  const linked: Linked = {
    dataset,
    slugs: createSlugIndex(dataset),
    backlinks: indexBacklinks(dataset),
    termLinks: indexTermLinks(dataset),
    translationsOf: findTranslations(dataset),
    today,
    baseAddress: address === undefined ? undefined : withoutClosingSlash(address),
  }
  const viewOf = memo((language: string) => createLanguageView(linked, language))
  const hashes = new Map<string, string>()
  const hashOf = (key: string, answer: unknown): string => {
    const known = hashes.get(key)
    if (known !== undefined) return known
    const hash = hashAnswer(answer)
    hashes.set(key, hash)
    return hash
  }
  return {
    files,
    redirects,
    leftOut,
    warnings,
    view({language, record}) {
      const view = viewOf(language)
      if (record === undefined) return view
      return recordingView(view, (key, answer) => record.set(key, hashOf(key, answer)))
    },
    facetHash(key) {
      const known = hashes.get(key)
      if (known !== undefined) return known
      const asked = askAgain(key, viewOf)
      return asked && hashOf(key, asked.answer)
    },
  }
}
