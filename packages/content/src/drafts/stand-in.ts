import {
  isDocumentType,
  MISSING_REFERENCE,
  parseDraft,
  SLUG_MAX,
  type ContentDocument,
} from '@stepzero/content-model'

/** What a reference names and nothing is. */
export interface Missing {
  readonly type: string
  readonly id: string
  /** The language of the document that refers to it. */
  readonly language: string
}

/** The id of the document that stands in for a missing one; no lake stores such an id. */
export const standInId = ({type, id, language}: Missing): string =>
  `missing.${type}.${language}.${id}`

/** A document that says, wherever it is shown, that it is missing. */
export function standIn(missing: Missing, more: object = {}): ContentDocument | undefined {
  const {type, id, language} = missing
  if (!isDocumentType(type)) return undefined
  const kind = type.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  const named = id === MISSING_REFERENCE ? kind : `${kind} "${id}"`
  const words = id === MISSING_REFERENCE ? type : id
  const wording = {_type: 'localizedText', _key: language, language, value: `[${named} is missing]`}
  return parseDraft({
    _id: standInId(missing),
    _type: type,
    language,
    title: `[${named} is missing]`,
    slug: {_type: 'slug', current: slugOf(words)},
    ...(type === 'claim' ? {statement: [wording]} : {}),
    ...more,
  }).document
}

const slugOf = (words: string): string =>
  `missing-${words.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`
    .slice(0, SLUG_MAX)
    .replaceAll(/-+$/g, '')
