import {
  DECORATORS,
  leafKinds,
  referenceTargets,
  shapeOf,
  unwrap,
  type Schema,
} from '@stepzero/content-model/twin'
import {z} from 'zod'
import {fieldOf} from '../fields/field-of.ts'
import {slugFits} from '../validation/slug-fits.ts'
import {leastOf, mostOf} from './zod-limits.ts'
import {
  choicesOf,
  demandsOf,
  fieldsOf,
  isShown,
  membersAllowed,
  nameOf,
  saidBy,
  targetsOf,
  type Demands,
  type SanityField,
} from './sanity-shape.ts'

/** A difference between the two definitions of a type, with the path it stands at. */
export type Difference = string

type Fields = ReadonlyMap<string, Schema>

const listed = (values: readonly string[]): string => values.join(', ')

const literalOf = (schema: Schema | undefined): string | undefined => {
  const bare = schema && unwrap(schema).schema
  return bare instanceof z.ZodLiteral ? String([...bare.values][0]) : undefined
}

/** The `_type` of an object, or nothing for one without. */
const typeNameOf = (fields: Fields): string | undefined => literalOf(fields.get('_type'))

/** Compares the two definitions of types that refer to each other, each pair of types once. */
const createComparer = () => {
  const compared = new Set<string>()
  const found: Difference[] = []
  const differ = (path: string, what: string) => found.push(`${path}: ${what}`)
  const equal = (path: string, what: string, zod: unknown, sanity: unknown) => {
    if (zod !== sanity)
      differ(path, `${what} is ${String(zod)} in zod and ${String(sanity)} in Sanity`)
  }

  const compareFields = (path: string, zod: Fields, sanity: SanityField[], parent?: unknown) => {
    const wanted = [...zod.keys()].filter((name) => !name.startsWith('_'))
    for (const {name} of sanity) {
      if (!zod.has(name)) differ(`${path}.${name}`, 'is only in Sanity')
    }
    for (const name of wanted) {
      const field = sanity.find((candidate) => candidate.name === name)
      const schema = zod.get(name)
      if (schema === undefined) continue
      if (field === undefined) differ(`${path}.${name}`, 'is only in zod')
      else compareField(`${path}.${name}`, schema, field.type, parent)
    }
  }

  const compareField = (path: string, wrapped: Schema, type: object, parent: unknown) => {
    const {schema, optional, fallback} = unwrap(wrapped)
    const demands = demandsOf(type, parent)
    equal(path, 'required', !optional && fallback === undefined, demands.required)
    const initial = saidBy(type, 'initialValue')
    if (initial !== undefined && typeof initial !== 'function' && fallback !== undefined) {
      equal(path, 'what stands in for nothing', fallback(), initial)
    }
    // An absent field that reads as true must not look like false in the form.
    if (fallback?.() === true) equal(path, 'initial value', true, initial)
    compareValue(path, schema, type, demands)
  }

  const compareValue = (path: string, wrapped: Schema, type: object, demands: Demands) => {
    const {schema} = unwrap(wrapped)
    const targets = referenceTargets.get(schema)?.to
    if (targets !== undefined) {
      equal(path, 'type', 'reference', nameOf(type))
      equal(path, 'targets', listed(targets.toSorted()), listed(targetsOf(type).toSorted()))
      return
    }
    const shape = shapeOf(schema)
    if (shape.kind === 'converted') compareSlug(path, type, demands)
    else if (shape.kind === 'leaf') compareLeaf(path, schema, type, demands)
    else if (shape.kind === 'array') compareList(path, schema, shape.member, type, demands)
    else if (shape.kind === 'object') compareObject(path, schema, shape.fields, type)
    else compareUnion(path, shape, type)
  }

  const compareSlug = (path: string, type: object, {validators}: Demands) => {
    equal(path, 'type', 'slug', nameOf(type))
    if (!validators.includes(slugFits)) differ(path, 'is not held against the form of a slug')
  }

  const compareLeaf = (path: string, schema: Schema, type: object, demands: Demands) => {
    const json = saidBy(type, 'jsonType')
    if (schema instanceof z.ZodBoolean) return equal(path, 'type', 'boolean', json)
    if (schema instanceof z.ZodNumber) {
      equal(path, 'type', 'number', json)
      equal(path, 'whole', schema.format === 'safeint', demands.whole)
      equal(path, 'least', leastOf(schema), demands.least)
      return equal(path, 'most', mostOf(schema), demands.most)
    }
    equal(path, 'type', 'string', json)
    if (schema instanceof z.ZodEnum) {
      return equal(
        path,
        'choices',
        listed(schema.options.map(String)),
        listed(choicesOf(type) ?? []),
      )
    }
    const kind = leafKinds.get(schema)?.kind
    if (kind === 'day') return equal(path, 'type', 'date', nameOf(type))
    const fitted = demands.fitted.map(
      (other) => other instanceof z.ZodType && leafKinds.get(other)?.kind,
    )
    if (!fitted.includes(kind)) differ(path, `is not held against the form of a ${kind}`)
    equal(path, 'most', kind === 'slug' ? undefined : mostOf(schema), demands.most)
  }

  const compareList = (
    path: string,
    schema: Schema,
    member: Schema,
    type: object,
    demands: Demands,
  ) => {
    equal(path, 'type', 'array', saidBy(type, 'jsonType'))
    const least = leastOf(schema) ?? 0
    // A list that is required is one that holds something: Sanity removes an emptied text whole.
    if (least > 1 || nameOf(type) === 'array') equal(path, 'least', least, demands.least ?? 0)
    equal(path, 'most', mostOf(schema), demands.most)
    compareMembers(`${path}[]`, unwrap(member).schema, membersAllowed(type))
  }

  const compareMembers = (path: string, member: Schema, allowed: object[]) => {
    const shape = shapeOf(member)
    if (shape.kind === 'union' && shape.discriminator === '_type') {
      const names = shape.options.flatMap(({values}) => values)
      equal(path, 'members', listed(names.toSorted()), listed(allowed.map(nameOf).toSorted()))
      for (const {schema, values} of shape.options) {
        const type = allowed.find((candidate) => values.includes(nameOf(candidate)))
        if (type) compareValue(`${path}.${listed(values)}`, schema, type, demandsOf(type))
      }
      return
    }
    equal(path, 'number of members', 1, allowed.length)
    const [type] = allowed
    if (type) compareValue(path, member, type, demandsOf(type))
  }

  const compareObject = (path: string, schema: Schema, fields: Fields, type: object) => {
    const name = typeNameOf(fields)
    equal(path, 'type', name, nameOf(type))
    if (name === 'block') return compareBlock(path, fields, type)
    if (name === 'span') return compareSpan(path, type)
    // Sanity's own type, with the fields that Sanity gives it.
    if (name === undefined || name === 'image' || compared.has(name)) return
    compared.add(name)
    const refined = (schema._zod.def.checks ?? []).some(({_zod: {def}}) => def.check === 'custom')
    if (refined && demandsOf(type).validators.length === 0) {
      differ(name, 'compares its fields in zod and not in Sanity')
    }
    compareFields(name, fields, fieldsOf(type))
  }

  const compareBlock = (path: string, fields: Fields, type: object) => {
    const named = new Map(fieldsOf(type).map((field) => [field.name, field.type]))
    for (const name of ['style', 'listItem', 'markDefs', 'children']) {
      const [schema, field] = [fields.get(name), named.get(name)]
      const shape = schema && shapeOf(unwrap(schema).schema)
      if (shape === undefined || field === undefined) differ(`${path}.${name}`, 'is missing')
      else if (shape.kind === 'array') {
        // How many there are is the editor's business: it never leaves a block without a child.
        compareMembers(`${path}.${name}[]`, unwrap(shape.member).schema, membersAllowed(field))
      } else if (schema) compareValue(`${path}.${name}`, schema, field, demandsOf(field))
    }
  }

  const compareSpan = (path: string, type: object) =>
    equal(path, 'decorators', listed(DECORATORS), listed(decoratorsOf(type)))

  const compareUnion = (
    path: string,
    {discriminator, options}: Extract<ReturnType<typeof shapeOf>, {kind: 'union'}>,
    type: object,
  ) => {
    const name = typeNameOf(fieldsIn(options[0]?.schema))
    equal(path, 'type', name, nameOf(type))
    if (name === undefined || compared.has(name)) return
    compared.add(name)
    const fields = fieldsOf(type)
    const chooser = fields.find((field) => field.name === discriminator)
    const kinds = options.flatMap(({values}) => values)
    equal(
      `${name}.${discriminator}`,
      'choices',
      listed(kinds.toSorted()),
      listed((chooser && choicesOf(chooser.type)?.toSorted()) ?? []),
    )
    if (chooser && !demandsOf(chooser.type).required)
      differ(`${name}.${discriminator}`, 'is optional')
    for (const {values, schema} of options) {
      for (const value of values) {
        const parent = {[discriminator]: value}
        const zod = new Map(fieldsIn(schema))
        zod.delete(discriminator)
        const shown = fields.filter(
          (field) => field.name !== discriminator && isShown(field.type, parent),
        )
        compareFields(`${name}(${value})`, zod, shown, parent)
      }
    }
  }

  return {compareObject, found}
}

const fieldsIn = (schema: Schema | undefined): Fields => {
  const shape = schema && shapeOf(unwrap(schema).schema)
  return shape?.kind === 'object' ? shape.fields : new Map()
}

const decoratorsOf = (span: object): string[] => {
  const decorators = saidBy(span, 'decorators')
  return Array.isArray(decorators) ? decorators.map((mark) => String(fieldOf(mark, 'value'))) : []
}

/**
 * Every difference between documents as zod has them and as Sanity does, field by field: which
 * fields there are, of which type, whether they are required, their limits, choices and targets.
 */
export const differencesOf = (
  documents: Readonly<Record<string, Schema>>,
  typeOf: (name: string) => object | undefined,
): Difference[] => {
  const {compareObject, found} = createComparer()
  for (const [name, schema] of Object.entries(documents)) {
    const type = typeOf(name)
    const bare = unwrap(schema).schema
    if (type === undefined) found.push(`${name}: is only in zod`)
    else compareObject(name, bare, fieldsIn(bare), type)
  }
  return found
}
