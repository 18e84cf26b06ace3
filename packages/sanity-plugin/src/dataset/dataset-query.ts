import {documentTypes, identitiesOf, SETTINGS_ID, type DatasetEntry} from '@stepzero/content-model'
import {shapeOf, unwrap, type Schema} from '@stepzero/content-model/twin'
import {fieldOf, membersOf, textOf} from '../fields/field-of.ts'
import {referencePaths} from './reference-paths.ts'

/** The document types that rules know of, uploaded images among them: figures refer to these. */
export const CONTENT_TYPES: readonly string[] = Object.keys(documentTypes)

const fieldsOf = (schema: Schema): ReadonlyMap<string, Schema> => {
  const shape = shapeOf(unwrap(schema).schema)
  return shape.kind === 'object' ? shape.fields : new Map()
}

const isList = (schema: Schema | undefined): boolean =>
  schema !== undefined && shapeOf(unwrap(schema).schema).kind === 'array'

const projectionOf = (type: string, schema: Schema): string => {
  const fields = fieldsOf(schema)
  const references = [...fields]
    .map(([name, field]) => ({name, paths: referencePaths(field)}))
    .filter(({paths}) => paths.length > 0)
    .map(({name, paths}) => `"${name}": [${paths.map((path) => `${name}${path}`).join(', ')}]`)
  const title = isList(fields.get('title')) ? ', "title": title[0].value' : ''
  return `_type == "${type}" => {"references": {${references.join(', ')}}${title}}`
}

/**
 * Asks for what rules may know of every document, drafts included, and for the languages and the time
 * zone of the site. It asks for no more, so that a Studio can hold all of it.
 */
export const DATASET_QUERY = `{
  "entries": *[_type in $types]{
    _id, _type, language, "slug": slug.current, formerSlugs, title, aliases, kind, zone, definition, doi, url,
    "bookingHref": booking.href,
    ${Object.entries(documentTypes)
      .map(([type, schema]) => projectionOf(type, schema))
      .join(',\n    ')}
  },
  "settings": *[_id in ["${SETTINGS_ID}", "drafts.${SETTINGS_ID}"]]{_id, languages, timeZone, baseAddress}
}`

const isText = (value: unknown): value is string => typeof value === 'string'

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.flatMap(textsIn) : isText(value) ? [value] : []

const optional = (name: string, value: string | undefined) =>
  value === undefined ? {} : {[name]: value}

const identitiesIn = (row: unknown): string[] =>
  identitiesOf({doi: textOf(row, 'doi'), url: textOf(row, 'url')}).map(({identity}) => identity)

/** Reads one row of {@link DATASET_QUERY}; nothing where it is no document. */
export const entryFrom = (row: unknown): DatasetEntry | undefined => {
  const [id, type] = [textOf(row, '_id'), textOf(row, '_type')]
  if (id === undefined || type === undefined) return undefined
  const references = Object.entries(fieldOf(row, 'references') ?? {}).flatMap(([field, found]) =>
    textsIn(found).map((target) => ({field, id: target})),
  )
  const zone = textOf(row, 'zone')
  return {
    id,
    type,
    references,
    ...optional('language', textOf(row, 'language')),
    ...optional('slug', textOf(row, 'slug')),
    ...optional('title', textOf(row, 'title')),
    ...(fieldOf(row, 'formerSlugs') ? {formerSlugs: textsIn(membersOf(row, 'formerSlugs'))} : {}),
    ...(fieldOf(row, 'aliases') ? {aliases: textsIn(membersOf(row, 'aliases'))} : {}),
    ...optional('definition', textOf(row, 'definition')),
    ...(type === 'source' ? {identities: identitiesIn(row)} : {}),
    ...(type === 'journey' ? optional('kind', textOf(row, 'kind')) : {}),
    ...(zone === 'free' || zone === 'paid' ? {zone} : {}),
    ...optional('bookingHref', textOf(row, 'bookingHref')),
  }
}
