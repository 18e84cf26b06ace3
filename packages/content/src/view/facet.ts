import {hash} from 'node:crypto'
import {documentTypes, type DocumentType} from '@stepzero/content-model'
import type {ListKind, View} from '../view.ts'

/** What a page asked of its view: the language, the method, and what it was given. */
export type FacetCall = readonly [language: string, method: FacetMethod, ...args: (string | null)[]]

/** Every method of a view is a facet. */
export type FacetMethod = Exclude<keyof View, 'language'>

/** A facet as a string, to be kept with a page from one build to the next. */
export const facetKey = (call: FacetCall): string => JSON.stringify(call)

/** Hashes of what several answers are made of: documents, and the cards of lists. */
const hashes = new WeakMap<object, string>()

/** The hash of an answer. Two answers have the same one if a page could not tell them apart. */
export function hashAnswer(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null) {
    return answer === undefined ? 'nothing' : hashText(JSON.stringify(answer))
  }
  if (Array.isArray(answer)) return hashText(`[${answer.map(hashAnswer).join()}]`)
  return hashObject(answer)
}

function hashObject(value: object): string {
  if (!('_id' in value) && !('summary' in value)) return hashText(textOf(value))
  const known = hashes.get(value)
  if (known !== undefined) return known
  const made = hashText(textOf(value))
  hashes.set(value, made)
  return made
}

/** Citations hold whole documents, which many pages cite: their hashes stand for them. */
function textOf(value: object): string {
  if (!('sources' in value) || !('uses' in value) || !Array.isArray(value.sources)) {
    return JSON.stringify(value)
  }
  const cited = value.sources.map((one: unknown) =>
    typeof one === 'object' && one !== null && 'source' in one ? hashAnswer(one.source) : '',
  )
  return `${JSON.stringify(value.uses)}${cited.join()}`
}

const hashText = (text: string): string => hash('sha256', text, 'base64url')

/**
 * Asks a view again what a key says was asked; undefined for a key that is none here: one of another
 * version, or of a language the site no longer has.
 */
export function askAgain(
  key: string,
  languages: readonly string[],
  viewOf: (language: string) => View,
): {readonly answer: unknown} | undefined {
  const asked = readKey(key)
  return asked && askRead(asked, languages, viewOf)
}

/** The same for a key that was read. */
export function askRead(
  [language, method, ...args]: ReadKey,
  languages: readonly string[],
  viewOf: (language: string) => View,
): {readonly answer: unknown} | undefined {
  if (!languages.includes(language)) return undefined
  const ask = ASK[method]
  return ask && {answer: ask(viewOf(language), args)}
}

/** What a key says was asked: the language, the method, what it was given. */
export type ReadKey = readonly [string, string, ...(string | undefined)[]]

type Args = readonly (string | undefined)[]

const ASK: Readonly<Record<string, (view: View, args: Args) => unknown>> = {
  glossaryEntry: (view, [slug]) => view.glossaryEntry(slug),
  insight: (view, [slug]) => view.insight(slug),
  newsletterIssue: (view, [number]) => view.newsletterIssue(number),
  selfCheck: (view, [slug]) => view.selfCheck(slug),
  journey: (view, [slug]) => view.journey(slug),
  journeyStep: (view, [journey, slug]) => view.journeyStep(journey, slug),
  topic: (view, [slug]) => view.topic(slug),
  source: (view, [slug]) => view.source(slug),
  person: (view, [slug]) => view.person(slug),
  document: (view, [type = '', id = '']) => (isType(type) ? view.document(type, id) : undefined),
  link: (view, [id = '']) => view.link(id),
  card: (view, [id = '']) => view.card(id),
  backlinks: (view, [id = '']) => view.backlinks(id),
  citations: (view, [id = '']) => view.citations(id),
  uses: (view, [id = '']) => view.uses(id),
  claims: (view, [id = '']) => view.claims(id),
  termLinks: (view, [id = '']) => view.termLinks(id),
  list: (view, [kind = '', part]) => (isListKind(kind) ? view.list(kind, part) : []),
  hasAny: (view, [kind = '']) => isListKind(kind) && view.hasAny(kind),
  letters: (view) => view.letters(),
  nameParts: (view) => view.nameParts(),
  names: (view, [part]) => view.names(part),
  journeyLine: (view, [id = '']) => view.journeyLine(id),
  placeOf: (view, [id = '']) => view.placeOf(id),
  evidence: (view) => view.evidence(),
  image: (view, [id = '']) => view.image(id),
  translations: (view, [id = '']) => view.translations(id),
  pages: (view) => view.pages(),
  settings: (view) => view.settings(),
  trust: (view) => view.trust(),
  proof: (view) => view.proof(),
  weights: (view) => view.weights(),
  baseAddress: (view) => view.baseAddress(),
  today: (view) => view.today(),
} satisfies Record<FacetMethod, (view: View, args: Args) => unknown>

/** Reads a key; undefined for what is none. */
export function readKey(key: string): ReadKey | undefined {
  if (!key.startsWith('["') || !key.endsWith(']')) return undefined
  const value: unknown = JSON.parse(key)
  if (!Array.isArray(value)) return undefined
  const [language, method, ...args] = value.map((part: unknown) =>
    typeof part === 'string' ? part : undefined,
  )
  return language === undefined || method === undefined ? undefined : [language, method, ...args]
}

const isType = (type: string): type is DocumentType => Object.hasOwn(documentTypes, type)

const LIST_KIND =
  /^(?:glossary|insights|newsletter|self-checks|journeys|sources|people|topics|(?:topic|person):.+)$/s
const isListKind = (kind: string): kind is ListKind => LIST_KIND.test(kind)
