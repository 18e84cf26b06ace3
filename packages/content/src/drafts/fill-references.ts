import {
  MISSING_REFERENCE,
  printPath,
  referencesOf,
  type ContentDocument,
  type FoundReference,
} from '@stepzero/content-model'
import {languageOf} from '../address/addressed.ts'
import type {Problem} from '../problem.ts'
import {standIn, standInId} from './stand-in.ts'

/** Documents in which every reference leads somewhere. */
export interface Filled {
  readonly documents: Map<string, ContentDocument>
  /** Ids of documents that stand in for missing ones. */
  readonly standIns: Set<string>
  /** References that lead to nothing, or to something that cannot stand there. */
  readonly problems: readonly Problem[]
}

/**
 * Lets every reference that leads nowhere lead to a document that says so. An image that is not
 * there needs none: its text is shown in its place.
 */
export function fillReferences(
  given: ReadonlyMap<string, ContentDocument>,
  defaultLanguage: string,
): Filled {
  const documents = new Map(given)
  const standIns = new Set<string>()
  const problems: Problem[] = []
  // A stand-in refers to others, such as its author, and is visited like any document.
  for (const [id, document] of documents) {
    const broken = referencesOf(document).filter((reference) => isBroken(reference, documents))
    const figures = hasOpenFigure(document, documents)
    if (broken.length === 0 && !figures) continue
    if (!standIns.has(id))
      problems.push(...broken.flatMap((one) => problemOf(document, one, given)))
    const copy = structuredClone(document)
    const language = languageOf(document) ?? defaultLanguage
    const wrong = new Map<string, string>()
    for (const reference of broken) {
      const [type = ''] = reference.allowed
      if (type === 'sanity.imageAsset') continue
      const missing = {type, id: reference.id, language}
      wrong.set(printPath(reference.path), standInId(missing))
      if (documents.has(standInId(missing))) continue
      const made = standIn(missing)
      if (made === undefined) continue
      documents.set(made._id, made)
      standIns.add(made._id)
    }
    redirectReferences(copy, referencesOf(copy), wrong)
    showOpenFigures(copy, documents)
    documents.set(id, copy)
  }
  return {documents, standIns, problems}
}

const isBroken = (
  {id, allowed}: FoundReference,
  documents: ReadonlyMap<string, ContentDocument>,
): boolean => !allowed.includes(documents.get(id)?._type ?? '')

function problemOf(
  {_id, _type: type}: ContentDocument,
  {id, path, allowed}: FoundReference,
  given: ReadonlyMap<string, ContentDocument>,
): Problem[] {
  // That there is no reference at all was told when the document was parsed.
  if (id === MISSING_REFERENCE) return []
  const about = {document: _id, type, field: printPath(path)}
  const target = given.get(id)
  if (target === undefined) {
    const message = `The reference points at "${id}", which does not exist.`
    return [{...about, message, remedy: 'Create that document, or remove the reference.'}]
  }
  const expected = allowed.map((one) => `"${one}"`).join(' or ')
  const message = `The reference to "${id}" points at a document of type "${target._type}".`
  return [{...about, message, remedy: `Choose one of type ${expected}.`}]
}

function redirectReferences(
  root: unknown,
  references: readonly FoundReference[],
  to: ReadonlyMap<string, string>,
): void {
  for (const {path} of references) {
    const id = to.get(printPath(path))
    if (id === undefined) continue
    let value: unknown = root
    for (const element of path) value = partOf(value, element)
    if (isObject(value)) Reflect.set(value, '_ref', id)
  }
}

function partOf(value: unknown, element: FoundReference['path'][number]): unknown {
  if (typeof element !== 'object') return isObject(value) ? Reflect.get(value, element) : undefined
  if (!Array.isArray(value)) return undefined
  return value.find((one) => isObject(one) && Reflect.get(one, '_key') === element._key)
}

/** A figure in a sentence whose claim is missing, or states none, would leave a hole unseen. */
function* openFigures(
  value: unknown,
  documents: ReadonlyMap<string, ContentDocument>,
): Generator<{readonly list: unknown[]; readonly at: number; readonly key: unknown}> {
  if (!isObject(value)) return
  if (!Array.isArray(value)) {
    for (const part of Object.values(value)) yield* openFigures(part, documents)
    return
  }
  const list: unknown[] = value
  for (const [at, part] of list.entries()) {
    if (!isObject(part) || Reflect.get(part, '_type') !== 'claimValue') {
      yield* openFigures(part, documents)
      continue
    }
    const claim = documents.get(String(Reflect.get(Object(Reflect.get(part, 'claim')), '_ref')))
    if (claim?._type === 'claim' && claim.value !== undefined) continue
    yield {list, at, key: Reflect.get(part, '_key')}
  }
}

const hasOpenFigure = (
  document: ContentDocument,
  documents: ReadonlyMap<string, ContentDocument>,
): boolean => openFigures(document, documents).next().done !== true

function showOpenFigures(root: object, documents: ReadonlyMap<string, ContentDocument>): void {
  for (const {list, at, key} of openFigures(root, documents)) {
    list[at] = {_type: 'span', _key: key, text: '[figure is missing]', marks: []}
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
