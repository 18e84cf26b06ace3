import {z} from 'zod'
import {referenceTargets} from '../fields/reference.ts'

type RawIssue = z.core.$ZodRawIssue

/**
 * Says what was expected, as a sentence, for every error that its schema has no words for. An error
 * map of zod: it gets the schema that refused, which the finished issue no longer carries.
 */
export const expected = (issue: RawIssue): string => {
  if (issue.code === 'invalid_type') return expectedType(issue)
  if (issue.code === 'invalid_value') return `Expected ${oneOf(issue.values)}.`
  if (issue.code === 'invalid_union') return `Expected ${kinds(Reflect.get(issue, 'options'))}.`
  if (issue.code === 'too_small') return atLeast(issue.origin, Number(issue.minimum))
  if (issue.code === 'too_big') {
    return `Expected at most ${issue.maximum}${issue.origin === 'array' ? ' entries' : ''}.`
  }
  return 'Expected something else.'
}

const kinds = (options: unknown): string =>
  Array.isArray(options) ? oneOf(options) : 'something else'

const expectedType = ({inst, expected: type}: {inst?: unknown; expected: string}): string => {
  if (type === 'object') {
    const schema = objectMeant(inst)
    if (schema) return `Expected ${objectName(schema)}.`
  }
  return `Expected ${TYPE_NAMES.get(type) ?? `a value of type ${type}`}.`
}

/** The object a schema is about; of a union by some field, any option: they are of one type. */
const objectMeant = (schema: unknown): z.ZodObject | undefined => {
  if (schema instanceof z.ZodObject) return schema
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return undefined
  const [option] = schema.options
  return schema.def.discriminator !== '_type' && option instanceof z.ZodObject ? option : undefined
}

const TYPE_NAMES: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'an object'],
])

const objectName = (schema: z.ZodObject): string => {
  const targets = referenceTargets.get(schema)
  if (targets) return `a reference to ${oneOf(targets.to)}`
  const type = schema.shape['_type']
  const [name] = type instanceof z.ZodLiteral ? type.values : []
  return name === undefined ? 'an object' : `an object of type "${String(name)}"`
}

const atLeast = (origin: string, minimum: number): string => {
  if (origin === 'string') return 'Expected text.'
  if (origin !== 'array') return `Expected ${minimum} or more.`
  return `Expected at least ${minimum} ${minimum === 1 ? 'entry' : 'entries'}.`
}

/** Lists values in quotes: `"a"`, `"a" or "b"`, `"a", "b" or "c"`. */
export const oneOf = (values: readonly unknown[]): string => {
  const quoted = values.map((value) => JSON.stringify(value))
  const last = quoted.at(-1) ?? 'nothing'
  return quoted.length > 1 ? `${quoted.slice(0, -1).join(', ')} or ${last}` : last
}
