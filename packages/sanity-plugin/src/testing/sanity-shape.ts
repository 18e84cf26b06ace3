import {Rule} from '@sanity/schema'
import {fieldOf, membersOf, textOf} from '../fields/field-of.ts'
import {fittedSchema} from '../validation/fits.ts'

/** One field of a compiled Sanity type. */
export interface SanityField {
  readonly name: string
  readonly type: object
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** The fields of a compiled type, without those that Sanity adds to documents by itself. */
export const fieldsOf = (type: unknown): SanityField[] =>
  membersOf(type, 'fields').flatMap((field) => {
    const name = textOf(field, 'name')
    const below = fieldOf(field, 'type')
    return name === undefined || name.startsWith('_') || !isObject(below)
      ? []
      : [{name, type: below}]
  })

// Compiled types inherit by prototype, so what a field does not say itself, its type says.
const inherited = (type: unknown, name: string): unknown =>
  isObject(type) ? Reflect.get(type, name) : undefined

/** What a compiled type says about itself, or inherits. */
export const saidBy = (type: unknown, name: string): unknown => inherited(type, name)

/** The name of a compiled type. */
export const nameOf = (type: unknown): string => String(inherited(type, 'name'))

/** The members of a compiled list. */
export const membersAllowed = (type: unknown): object[] => {
  const members = inherited(type, 'of')
  return Array.isArray(members) ? members.filter(isObject) : []
}

/** The types that a compiled reference may point at. */
export const targetsOf = (type: unknown): string[] => {
  const targets = inherited(type, 'to')
  return Array.isArray(targets) ? targets.map(nameOf) : []
}

/** The values that a compiled text may have, in their order; nothing where it is free. */
export const choicesOf = (type: unknown): string[] | undefined => {
  const list = fieldOf(inherited(type, 'options'), 'list')
  return Array.isArray(list)
    ? list.map((choice) => (typeof choice === 'string' ? choice : String(fieldOf(choice, 'value'))))
    : undefined
}

/** Whether a form shows a field in an object with certain values. */
export const isShown = (type: unknown, parent: unknown): boolean => {
  const hidden = inherited(type, 'hidden')
  return typeof hidden === 'function' ? hidden({parent}) !== true : hidden !== true
}

/** What the validation of a field demands. */
export interface Demands {
  readonly required: boolean
  readonly whole: boolean
  readonly least: number | undefined
  readonly most: number | undefined
  /** Its own validators. */
  readonly validators: readonly object[]
  /** The schemas of the content model that it is held against. */
  readonly fitted: readonly object[]
}

/** What the validation of a field demands in an object with certain values. */
export const demandsOf = (type: object, parent?: unknown): Demands => {
  const validation = inherited(type, 'validation')
  const rule: unknown = Array.isArray(validation)
    ? validation[0]
    : typeof validation === 'function'
      ? validation(new Rule(), {parent})
      : undefined
  const specs = membersOf(rule, '_rules')
  const limit = (flag: string): number | undefined => {
    const found = specs.find((spec) => textOf(spec, 'flag') === flag)
    const constraint = fieldOf(found, 'constraint')
    return typeof constraint === 'number' ? constraint : undefined
  }
  const validators = specs.flatMap((spec) => {
    const constraint = fieldOf(spec, 'constraint')
    return typeof constraint === 'function' ? [constraint] : []
  })
  return {
    required: fieldOf(rule, '_required') === 'required',
    whole: specs.some((spec) => textOf(spec, 'flag') === 'integer'),
    least: limit('min'),
    most: limit('max'),
    validators,
    fitted: validators.flatMap((validator) => fittedSchema(validator) ?? []),
  }
}
