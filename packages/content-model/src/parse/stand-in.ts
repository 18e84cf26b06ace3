import {z} from 'zod'
import {publishedId} from '../dataset/published-id.ts'
import {leafKinds, type LeafKind} from '../fields/leaf-kind.ts'
import {printPath, type FieldPath} from '../schema/field-path.ts'
import {shapeOf, unwrap, type Schema} from '../schema/shape.ts'

/** The id that a draft's missing reference names: no document has it. */
export const MISSING_REFERENCE = 'missing'

/** The day that stands in for a missing one: before every real one, so it sorts last. */
export const MISSING_DAY = '0001-01-01'

/** The address that stands in for a missing or unsafe one; `.invalid` never resolves. */
export const MISSING_ADDRESS = 'https://missing.invalid/'

/** What a stand-in says about the place it stands in. */
export interface Gap {
  readonly path: FieldPath
  /** Shown where a text is missing: `[title is missing]`. */
  readonly notice: string
  /** What tells two missing slugs of one dataset apart. */
  readonly documentId: string
}

/**
 * A raw value that satisfies a schema and shows that it stands in for something.
 *
 * The smallest one: optional fields stay absent, of a union the first option is taken, a list has
 * as many members as it needs and at least one.
 */
export const standIn = (wrapped: Schema, gap: Gap): unknown => {
  const {schema} = unwrap(wrapped)
  const shape = shapeOf(schema)
  if (shape.kind === 'object') return standInObject(shape.fields, gap)
  if (shape.kind === 'array') {
    return Array.from({length: Math.max(shape.least, 1)}, (_, index) =>
      standIn(shape.member, {...gap, path: [...gap.path, index]}),
    )
  }
  if (shape.kind === 'union') {
    const [first] = shape.options
    return first ? standIn(first.schema, gap) : undefined
  }
  return shape.kind === 'converted' ? standIn(shape.from, gap) : standInLeaf(schema, gap)
}

const standInObject = (fields: ReadonlyMap<string, Schema>, gap: Gap): unknown => {
  const needed = [...fields].filter(([, field]) => {
    const {optional, fallback} = unwrap(field)
    return !optional && !fallback
  })
  return Object.fromEntries(
    needed.map(([name, field]) => [name, standIn(field, {...gap, path: [...gap.path, name]})]),
  )
}

const standInLeaf = (schema: Schema, gap: Gap): unknown => {
  const kind = leafKinds.get(schema)?.kind
  if (kind) return STAND_INS[kind](gap)
  if (schema instanceof z.ZodLiteral) return [...schema.values][0]
  if (schema instanceof z.ZodEnum) return schema.options[0]
  if (schema instanceof z.ZodBoolean) return false
  return schema instanceof z.ZodNumber ? Math.max(schema.minValue ?? 0, 0) : undefined
}

const slugOf = ({path, documentId}: Gap): string => {
  const place = path[0] === 'slug' ? publishedId(documentId) : printPath(path)
  const words = place.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-')
  return `missing-${words}`.slice(0, 90).replaceAll(/^-+|-+$/gu, '')
}

const STAND_INS: Readonly<Record<LeafKind, (gap: Gap) => string>> = {
  colour: () => '#000000',
  // ISO 4217 for "no currency".
  currency: () => 'XXX',
  day: () => MISSING_DAY,
  doi: () => '10.0000/missing',
  email: () => 'missing@missing.invalid',
  href: () => MISSING_ADDRESS,
  id: () => 'missing',
  key: ({path}) => `missing-${path.findLast((element) => typeof element === 'number') ?? 0}`,
  // BCP 47 for "undetermined".
  language: () => 'und',
  partialDate: () => MISSING_DAY.slice(0, 4),
  sha1: () => '0'.repeat(40),
  sitePath: () => '/missing/',
  slug: slugOf,
  target: () => MISSING_REFERENCE,
  text: ({notice}) => notice,
  time: () => `${MISSING_DAY}T00:00:00Z`,
  timeZone: () => 'UTC',
  webAddress: () => MISSING_ADDRESS,
  word: () => 'missing',
}
