import {expect, test} from 'vitest'
import {z} from 'zod'
import {documentTypes, DOCUMENT_TYPES} from '../document-types.ts'
import {leafKinds} from '../fields/leaf-kind.ts'
import {shapeOf, unwrap, type Schema} from '../schema/shape.ts'
import {standIn} from './stand-in.ts'

/** Every schema that the documents are made of, each once. */
const allSchemas = (): Schema[] => {
  const seen = new Set<Schema>()
  const visit = (wrapped: Schema): void => {
    const {schema} = unwrap(wrapped)
    if (seen.has(schema)) return
    seen.add(schema)
    const shape = shapeOf(schema)
    if (shape.kind === 'object') for (const field of shape.fields.values()) visit(field)
    if (shape.kind === 'array') visit(shape.member)
    if (shape.kind === 'union') for (const option of shape.options) visit(option.schema)
    if (shape.kind === 'converted') visit(shape.from)
  }
  for (const type of DOCUMENT_TYPES) visit(documentTypes[type])
  return [...seen]
}

const gap = {path: ['slug'], notice: '[title is missing]', documentId: 'drafts.Früh & spät'}
const leaves = allSchemas().filter((schema) => shapeOf(schema).kind === 'leaf')

test('every single value says what it means, but for numbers, switches and fixed lists', () => {
  const silent = leaves.filter(
    (schema) =>
      leafKinds.get(schema) === undefined &&
      !(schema instanceof z.ZodNumber) &&
      !(schema instanceof z.ZodBoolean) &&
      !(schema instanceof z.ZodEnum) &&
      !(schema instanceof z.ZodLiteral),
  )
  expect(leaves.length).toBeGreaterThan(30)
  expect(silent).toEqual([])
})

test('what stands in for a single value satisfies its schema', () => {
  const refused = leaves.filter((schema) => !z.safeParse(schema, standIn(schema, gap)).success)
  expect(refused.map((schema) => leafKinds.get(schema)?.kind ?? schema._zod.def.type)).toEqual([])
})

test('the address of two places without slugs differs', () => {
  const places = [
    ['questions', 0, 'key'],
    ['questions', 1, 'key'],
  ]
  const slugs = leaves
    .filter((schema) => leafKinds.get(schema)?.kind === 'slug')
    .flatMap((schema) => places.map((path) => standIn(schema, {...gap, path})))
  expect(new Set(slugs).size).toBe(2)
})
