import {
  parseDraft,
  printPath,
  SETTINGS_ID,
  type ContentDocument,
  type Draft,
  type Settings,
} from '@stepzero/content-model'
import {isAddressed, languageOf} from '../address/addressed.ts'
import {checkFiles} from '../check/check-files.ts'
import {checkLanguage} from '../check/check-language.ts'
import {checkSlugs} from '../check/check-slugs.ts'
import {checkSteps} from '../check/check-steps.ts'
import {located} from '../load/accept.ts'
import type {Linkable} from '../load/create-graph.ts'
import {createDataset} from '../load/dataset.ts'
import {planFiles} from '../plan/plan-files.ts'
import type {Problem} from '../problem.ts'
import {planRedirects} from '../redirects/plan-redirects.ts'
import {formerAddresses, statedHops} from '../redirects/redirect-map.ts'
import {changed} from './changed.ts'
import {fillReferences} from './fill-references.ts'
import {placeSteps} from './place-steps.ts'

/** A site of drafts, whatever they lack. */
export interface AcceptedDrafts extends Linkable {
  /** Everything that keeps a document from being published as it is. */
  readonly gaps: readonly Problem[]
}

/** What is spoken where nobody said which language it is: the first that the site has words for. */
const FALLBACK_LANGUAGE = 'en'

/**
 * Makes a site of drafts. It refuses nothing: each gap is shown in its place, and listed. What a
 * later day would bring is on it too.
 */
export function acceptDrafts(
  drafts: ReadonlyMap<string, Draft>,
  todayIn: (timeZone: string) => string,
): AcceptedDrafts {
  const given = new Map([...drafts].map(([id, {document}]) => [id, document]))
  const settings = settingsOf(given)
  const gaps: Problem[] = [...parseProblems(drafts), ...missingSettings(given)]
  for (const document of given.values()) {
    // A document without a language is told of when it is parsed.
    if (languageOf(document) === 'und') continue
    gaps.push(...checkLanguage(document, settings.languages))
  }
  const spoken = inLanguages(given, settings)
  gaps.push(...checkSteps(createDataset(settings, spoken.values())))

  const filled = fillReferences(spoken, settings.languages[0] ?? FALLBACK_LANGUAGE)
  gaps.push(...filled.problems)
  placeSteps(filled)
  const crowded = createDataset(settings, filled.documents.values())
  const doubles = checkSlugs(crowded.documents.values(), crowded)
  gaps.push(...doubles.filter(({document = ''}) => !filled.standIns.has(document)))
  for (const id of doubles.flatMap(({others = []}) => others)) moveAside(filled.documents, id)

  const dataset = createDataset(settings, filled.documents.values(), {
    standIns: filled.standIns,
  })
  const planned = planFiles(dataset)
  gaps.push(...checkFiles(planned, dataset))
  const files = [...new Map(planned.map((file) => [file.address, file])).values()]
  const living = new Set(files.map(({address}) => address))
  const hops = {
    stated: statedHops(dataset),
    former: dataset.documents.values().flatMap((document) => formerAddresses(document, dataset)),
  }
  const {redirects, problems} = planRedirects(hops, living, new Map())
  gaps.push(...problems)
  const today = todayIn(settings.timeZone)
  return {dataset, today, files, redirects, leftOut: [], gaps: located(gaps, dataset)}
}

type Documents = ReadonlyMap<string, ContentDocument>

function settingsOf(documents: Documents): Settings {
  const found = documents.values().find(({_type}) => _type === 'settings')
  const {document} = found
    ? {document: found}
    : parseDraft({_id: SETTINGS_ID, _type: 'settings', languages: [FALLBACK_LANGUAGE]})
  if (document._type !== 'settings') throw new TypeError('Settings were parsed as something else.')
  const languages = document.languages.filter((tag) => tag !== 'und')
  return {...document, languages: languages.length === 0 ? [FALLBACK_LANGUAGE] : languages}
}

function missingSettings(documents: Documents): Problem[] {
  if (documents.values().some(({_type}) => _type === 'settings')) return []
  return [
    {
      message: 'The dataset has no settings document.',
      remedy: 'Create the one with the id "settings": it names the site and its languages.',
    },
  ]
}

const parseProblems = (drafts: ReadonlyMap<string, Draft>): Problem[] =>
  [...drafts].flatMap(
    ([
      document,
      {
        document: {_type: type},
        gaps,
      },
    ]) =>
      gaps.map(({path, message, remedy}) => ({
        document,
        type,
        field: printPath(path),
        message,
        remedy,
      })),
  )

/** Every document in a language of the site: one in another would have no page to be seen on. */
function inLanguages(documents: Documents, {languages}: Settings): Documents {
  const [first] = languages
  return new Map(
    [...documents].map(([id, document]): [string, ContentDocument] => {
      const language = languageOf(document)
      const isSpoken = language === undefined || languages.includes(language)
      return [id, isSpoken ? document : changed(document, 'language', first)]
    }),
  )
}

/** Of two documents on one address, the second is shown at one that no slug gave it. */
function moveAside(documents: Map<string, ContentDocument>, id: string): void {
  const document = documents.get(id)
  if (document === undefined || !isAddressed(document)) return
  const {document: without} = parseDraft({_id: id, _type: document._type})
  if (isAddressed(without)) documents.set(id, changed(document, 'slug', without.slug))
}
