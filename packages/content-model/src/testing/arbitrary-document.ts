import * as fc from 'fast-check'
import {z} from 'zod'
import {documentTypes, type DocumentType} from '../document-types.ts'
import {leafKinds, type LeafKind} from '../fields/leaf-kind.ts'
import {SLUG_MAX, slugText, SLUG_PATTERN} from '../fields/slug.ts'
import {shapeOf, unwrap, type Schema} from '../schema/shape.ts'

type Arbitrary = fc.Arbitrary<unknown>

const days = fc
  .date({min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true})
  .map((date) => date.toISOString().slice(0, 10))

const slugs = fc
  .stringMatching(SLUG_PATTERN)
  .filter((slug) => slug.length <= SLUG_MAX && slugText.safeParse(slug).success)

const texts = fc.oneof(
  fc.constantFrom('Base map', 'Früh & spät', '客户旅程', '<b>not markup</b>', '100 % “quoted”'),
  fc.string({minLength: 1, maxLength: 50, unit: 'grapheme'}).filter((text) => /\S/u.test(text)),
)

const LEAVES: Readonly<Record<LeafKind, Arbitrary>> = {
  colour: fc.stringMatching(/^#[0-9a-f]{6}$/),
  currency: fc.constantFrom('EUR', 'CHF', 'USD'),
  day: days,
  doi: fc.constantFrom('10.1509/jm.15.0420', '10.6028/NIST.AI.100-1'),
  email: fc.constantFrom('desk@example.com', 'a.b+c@mail.example.org'),
  href: fc.constantFrom(
    'https://example.com/a?b=c#d',
    '/glossary/',
    'mailto:desk@example.com',
    '#x',
  ),
  id: fc.uuid(),
  key: fc.uuid(),
  language: fc.constantFrom('en', 'de', 'de-CH'),
  partialDate: fc.tuple(days, fc.constantFrom(4, 7, 10)).map(([day, end]) => day.slice(0, end)),
  sha1: fc.stringMatching(/^[0-9a-f]{40}$/),
  sitePath: fc.constantFrom('/', '/glossary/', '/glossary/quick-win/'),
  slug: slugs,
  target: fc.uuid(),
  text: texts,
  time: days.map((day) => `${day}T12:30:00Z`),
  timeZone: fc.constantFrom('UTC', 'Europe/Berlin'),
  webAddress: fc.constantFrom('https://example.com/', 'http://example.org/a(b)?c=d'),
  word: fc.stringMatching(/^[a-z]{1,12}$/),
}

// JSON knows no -0.
const withoutMinusZero = (value: number): number => value + 0

const leafOf = (schema: Schema): Arbitrary => {
  const kind = leafKinds.get(schema)?.kind
  if (kind) return LEAVES[kind]
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values)
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options)
  if (schema instanceof z.ZodBoolean) return fc.boolean()
  if (!(schema instanceof z.ZodNumber)) throw new Error(`No arbitrary for ${schema._zod.def.type}.`)
  const range = {
    min: Math.max(schema.minValue ?? -1000, -1000),
    max: Math.min(schema.maxValue ?? 1000, 1000),
  }
  return schema.format === 'safeint'
    ? fc.integer(range)
    : fc.double({...range, noNaN: true}).map(withoutMinusZero)
}

/** Depth below which only what is needed is generated, so that formulas and tables end. */
const FULL_DEPTH = 6

const valueOf = (wrapped: Schema, depth: number): Arbitrary => {
  const {schema} = unwrap(wrapped)
  const shape = shapeOf(schema)
  if (shape.kind === 'converted') return valueOf(shape.from, depth)
  if (shape.kind === 'leaf') return leafOf(schema)
  if (shape.kind === 'array') {
    const most = depth > FULL_DEPTH ? shape.least : shape.least + 2
    const member = valueOf(shape.member, depth + 1)
    return fc.array(member, {minLength: shape.least, maxLength: most})
  }
  if (shape.kind === 'union') {
    // Drafts alone may leave a price open, and beyond some depth a tree must not branch again.
    const options = shape.options.filter(({values}) => !values.includes('unstated'))
    const allowed = depth > FULL_DEPTH ? options.slice(0, 1) : options
    return fc.oneof(...allowed.map((option) => valueOf(option.schema, depth)))
  }
  const fields = [...shape.fields].map(([name, field]): [string, Arbitrary] => {
    const {optional, fallback} = unwrap(field)
    const spare = optional || fallback !== undefined
    if (!spare) return [name, valueOf(field, depth + 1)]
    if (depth > FULL_DEPTH) return [name, fc.constant(undefined)]
    return [name, fc.option(valueOf(field, depth + 1), {nil: undefined})]
  })
  return fc
    .record(Object.fromEntries(fields))
    .map((value) =>
      Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)),
    )
    .filter((value) => depth === 0 || z.safeParse(schema, value).success)
}

/** Valid raw documents of a type, as the Content Lake would store them. */
export const arbitraryDocument = (type: DocumentType): fc.Arbitrary<Record<string, unknown>> =>
  valueOf(documentTypes[type], 0)
    .map((value): Record<string, unknown> => ({...z.record(z.string(), z.unknown()).parse(value)}))
    // The slug of an issue is its number: no chance would ever meet both.
    .map((value) =>
      type === 'newsletterIssue'
        ? {...value, slug: {_type: 'slug', current: String(value['number'])}}
        : value,
    )
    .filter((value) => documentTypes[type].safeParse(value).success)
