import {
  SETTINGS_ID,
  type ContentDocument,
  type DocumentType,
  type Journey,
  type Settings,
} from '@stepzero/content-model'
import {isOfType, pageCites, type Lookup} from '../load/dataset.ts'
import type {Documents} from './documents.ts'
import {holdsStep, listed, opensJourney, SHARED, spoken, typed} from './facts-of.ts'
import {currentOnly} from './keep-current.ts'

/** Looks things up among documents that change; whoever looks follows what they found. */
export function currentLookup(
  documents: Documents,
  get: (id: string) => ContentDocument | undefined,
): Lookup {
  const {memo, once} = currentOnly
  const {facts} = documents
  const find = <Type extends DocumentType>(type: Type, id: string) => {
    const document = get(id)
    return document !== undefined && isOfType(document, type) ? document : undefined
  }
  const settings = (): Settings => {
    const found = find('settings', SETTINGS_ID)
    if (found === undefined) throw new TypeError('A site without settings was asked for them.')
    return found
  }
  const defaultLanguage = once(() => settings().languages[0] ?? '')
  const languages = once(() =>
    settings().languages.filter((tag, at) => at === 0 || facts.ids(spoken(tag)).length > 0),
  )
  const journeyOf = (step: string) => {
    const [id] = facts.ids(holdsStep(step))
    return id === undefined ? undefined : find('journey', id)
  }
  const journeySlugOf = memo((step: string) => journeyOf(step)?.slug)
  const openerOf = memo((journey: string) => {
    const places = facts.ids(opensJourney(journey)).flatMap((step) =>
      facts.ids(holdsStep(step)).flatMap((id) => {
        const holder = find('journey', id)
        return holder === undefined ? [] : [{step, holder, at: placeIn(holder, step)}]
      }),
    )
    const [first] = places.sort((a, b) =>
      a.holder._id < b.holder._id ? -1 : a.holder._id > b.holder._id ? 1 : a.at - b.at,
    )
    return first === undefined ? undefined : find('journeyStep', first.step)
  })
  return {
    get settings() {
      return settings()
    },
    get defaultLanguage() {
      return defaultLanguage()
    },
    get languages() {
      return languages()
    },
    get,
    find,
    ofType: <Type extends DocumentType>(type: Type) =>
      facts.ids(typed(type)).flatMap((id) => find(type, id) ?? []),
    journeyOf,
    journeySlugOf,
    openerOf,
    cites: memo((page: string) => pageCites(page, {get, find})),
    group: (language, kind) => {
      const own = facts.ids(listed(language, kind))
      const shared = facts.ids(listed(SHARED, kind))
      if (shared.length === 0) return own
      return own.length === 0 ? shared : [...own, ...shared].sort()
    },
  }
}

const placeIn = ({steps}: Journey, step: string): number =>
  steps.findIndex(({_ref}) => _ref === step)
