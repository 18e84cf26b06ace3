import {
  entryOf,
  indexDataset,
  referencesOf,
  SETTINGS_ID,
  type ContentDocument,
  type DatasetEntry,
  type Rule,
  type Settings,
} from '@stepzero/content-model'
import {addressOf} from '../address/address-of.ts'
import {isAddressed} from '../address/addressed.ts'
import {checkFiles} from '../check/check-files.ts'
import {checkLanguage} from '../check/check-language.ts'
import {checkReferences, referencesAreSound} from '../check/check-references.ts'
import {bindingRules, checkRules} from '../check/check-rules.ts'
import {checkSlugs} from '../check/check-slugs.ts'
import {checkSteps} from '../check/check-steps.ts'
import type {CitedIds} from '../citations/number-citations.ts'
import {ContentRefusedError} from '../errors.ts'
import {compareText} from '../lists/compare-text.ts'
import {memo, once} from '../memo.ts'
import {planFiles} from '../plan/plan-files.ts'
import type {PlannedFile} from '../planned-file.ts'
import type {Problem} from '../problem.ts'
import type {Redirect} from '../redirects/collapse.ts'
import {planRedirects} from '../redirects/plan-redirects.ts'
import {formerAddresses, statedHops} from '../redirects/redirect-map.ts'
import {createDataset, pageCites, type Dataset, type Lookup} from './dataset.ts'
import type {FirstLook} from './first-look.ts'
import {publicationDay} from './publication-day.ts'
import type {Reading} from './read-documents.ts'

/** What a site is made of, after every check. */
export interface Accepted {
  readonly dataset: Dataset
  readonly today: string
  readonly files: readonly PlannedFile[]
  readonly redirects: readonly Redirect[]
  /** Why documents were left out; empty unless there was a quarantine. */
  readonly leftOut: readonly Problem[]
  /** What rules of severity "warning" object to; absent unless advice was wanted. */
  readonly advice?: readonly Problem[]
  /** Documents of the site and those of a later day. */
  readonly all: Dataset
}

/** How to accept. */
export interface AcceptOptions {
  readonly source: string
  /** The day the site is built for, given the time zone of the settings. */
  readonly today: (timeZone: string) => string
  /** Whether bad documents are left out instead of refusing everything. */
  readonly quarantine: boolean
  /** Editorial rules; those of severity "error" refuse. */
  readonly rules: readonly Rule[]
  /** Whether rules of severity "warning" are run as well. */
  readonly advise: boolean
  /** What documents told when they were read, by id; what is not there is looked at now. */
  readonly looks?: ReadonlyMap<string, FirstLook> | undefined
}

/**
 * Checks everything between documents, and all of it before anything is rendered.
 *
 * With a quarantine it leaves out what is at fault and checks again, until what is left is sound.
 *
 * @throws {@link ContentRefusedError} with all problems together
 */
export function accept(reading: Reading, options: AcceptOptions): Accepted {
  const documents = new Map(reading.documents)
  const leftOut = new Set(reading.refused)
  const known: Problem[] = [...reading.problems]
  for (;;) {
    const settings = findSettings(documents)
    if (settings === undefined) throw refused(options, known, missingSettings(reading, leftOut))
    const attempt = check(documents, settings, leftOut, options)
    const problems = located(attempt.problems, attempt.dataset)
    if (!options.quarantine && known.length + problems.length > 0) {
      throw refused(options, known, problems)
    }
    if (problems.length === 0) {
      const {dataset} = attempt
      const advice = attempt.advice()
      return {...attempt, leftOut: known, advice: located(advice, dataset)}
    }
    known.push(...problems)
    for (const id of atFault(problems)) {
      documents.delete(id)
      leftOut.add(id)
    }
  }
}

/** There is only one: its id is part of its type. */
const findSettings = (documents: ReadonlyMap<string, ContentDocument>): Settings | undefined => {
  const found = documents.get(SETTINGS_ID)
  return found?._type === 'settings' ? found : undefined
}

function missingSettings(reading: Reading, leftOut: ReadonlySet<string>): Problem[] {
  if (leftOut.has(SETTINGS_ID)) return []
  if (reading.documents.size === 0 && reading.refused.size === 0) {
    return [
      {
        message: 'There is no published document in it.',
        remedy: 'Publish some; where the dataset is private, give a token that may read it.',
      },
    ]
  }
  return [
    {
      message: 'The dataset has no settings document.',
      remedy: 'Publish the one with the id "settings": it names the site and its languages.',
    },
  ]
}

const refused = (options: AcceptOptions, known: readonly Problem[], found: readonly Problem[]) =>
  new ContentRefusedError(options.source, sorted([...known, ...found]))

function check(
  documents: ReadonlyMap<string, ContentDocument>,
  settings: Settings,
  leftOut: ReadonlySet<string>,
  options: AcceptOptions,
) {
  const today = options.today(settings.timeZone)
  const cited = (id: string): CitedIds | undefined => options.looks?.get(id)?.cited
  const all: Dataset = createDataset(settings, documents.values(), {
    cites: memo((id: string) => pageCites(id, all, cited(id))),
  })
  const {problems, ...laidOut} = layOut(all, today)
  const {objections, advice} = checkEach(all, leftOut, today, options)
  return {...laidOut, all, today, problems: [...objections, ...problems], advice}
}

/** Where everything stands on a day, and what is wrong with that. Of running text it asks whether it cites. */
export function layOut(all: Dataset, today: string) {
  const {dataset, notYet} = withoutFuture(all, today)
  const files = planFiles(dataset)
  // Few sites have redirects, and those that have none never ask.
  const addresses = once(() => new Set(files.map((file) => file.address)))
  const living = {has: (address: string) => addresses().has(address)}
  const hops = {
    stated: statedHops(dataset),
    former: dataset.documents.values().flatMap((document) => formerAddresses(document, dataset)),
  }
  const {redirects, problems} = planRedirects(hops, living, notYet)
  return {
    dataset,
    files,
    redirects,
    problems: [
      ...checkSlugs(all.documents.values(), all),
      ...checkSteps(all),
      ...checkFiles(files, dataset),
      ...problems,
    ],
  }
}

const NO_LOOKS: ReadonlyMap<string, FirstLook> = new Map()

/** What there is to say about each document by itself, and about what it refers to. */
function checkEach(
  {documents, settings, defaultLanguage: language}: Dataset,
  leftOut: ReadonlySet<string>,
  today: string,
  options: AcceptOptions,
): {readonly objections: Problem[]; readonly advice: () => Problem[]} {
  const targets = {
    typeOf: (id: string) => documents.get(id)?._type,
    isLeftOut: (id: string) => leftOut.has(id),
  }
  const {looks = NO_LOOKS} = options
  const objections: Problem[] = []
  const entries: DatasetEntry[] = []
  for (const document of documents.values()) {
    const references = looks.get(document._id)?.references
    if (!referencesAreSound(document, targets, references)) {
      objections.push(...checkReferences(document, referencesOf(document), targets))
    }
    objections.push(...checkLanguage(document, settings.languages))
    entries.push(entryOf(document, references && (() => references)))
  }
  const context = {today, language, dataset: indexDataset(entries)}
  const rules = bindingRules(options.rules, 'error')
  const acrossDocuments = bindingRules(options.rules, 'error', 'dataset')
  for (const document of documents.values()) {
    const isSound = looks.get(document._id)?.isSound === true
    objections.push(...checkRules(document, isSound ? acrossDocuments : rules, context))
  }
  const advice = (): Problem[] => {
    const warnings = bindingRules(options.rules, 'warning')
    return [...documents.values()].flatMap((document) => checkRules(document, warnings, context))
  }
  return {objections, advice: () => (options.advise ? advice() : [])}
}

/** Documents of a later day are checked with the rest and are not on the site. */
export function withoutFuture(
  all: Dataset,
  today: string,
): {dataset: Dataset; notYet: ReadonlyMap<string, string>} {
  const notYet = new Map<string, string>()
  const present: ContentDocument[] = []
  for (const document of all.documents.values()) {
    const day = publicationDay(document)
    if (day === undefined || day <= today) present.push(document)
    else if (isAddressed(document)) {
      notYet.set(addressOf(document, all.defaultLanguage, all) ?? '', day)
    }
  }
  const {settings, cites} = all
  return {dataset: notYet.size === 0 ? all : createDataset(settings, present, {cites}), notYet}
}

/** Every document a problem names; without any there is nothing that could be left out. */
export function atFault(problems: readonly Problem[]): Set<string> {
  return new Set(
    problems.flatMap(({document, others}) => [
      ...(document === undefined ? [] : [document]),
      ...(others ?? []),
    ]),
  )
}

/** Problems with the address of their document, sorted by document and field. */
export const located = (problems: readonly Problem[], dataset: Lookup): Problem[] =>
  sorted(
    problems.map((problem) => {
      const document = dataset.get(problem.document ?? '')
      if (problem.address !== undefined || document === undefined) return problem
      if (!isAddressed(document)) return problem
      const address = addressOf(document, dataset.defaultLanguage, dataset)
      return address === undefined ? problem : {...problem, address}
    }),
  )

export const sorted = (problems: readonly Problem[]): Problem[] =>
  problems.toSorted(
    (a, b) =>
      compareText(a.document ?? '', b.document ?? '') ||
      compareText(a.field ?? '', b.field ?? '') ||
      compareText(a.message, b.message),
  )
