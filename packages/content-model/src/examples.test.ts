import {readdir} from 'node:fs/promises'
import {expect, test} from 'vitest'
import {z} from 'zod'
import {shapeOf, unwrap, type Schema} from './schema/shape.ts'

interface Described {
  name: string
  schema: Schema
  example: unknown
  bad: unknown
}

/** Every schema that the model exports, with the examples that stand beside it. */
const describedSchemas = async (): Promise<Described[]> => {
  const folders = ['documents', 'objects', 'portable-text']
  const files = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(new URL(folder, import.meta.url)))
        .filter((file) => !file.includes('.test'))
        .map((file) => `./${folder}/${file}`),
    ),
  )
  const modules = await Promise.all(
    files.flat().map(async (file): Promise<Record<string, unknown>> => import(file)),
  )
  return modules.flatMap((exports) =>
    Object.entries(exports).flatMap(([name, schema]) =>
      schema instanceof z.ZodType
        ? [{name, schema, example: exports[`${name}Example`], bad: exports[`${name}BadExamples`]}]
        : [],
    ),
  )
}

const described = (await describedSchemas()).filter(
  ({schema}) => shapeOf(unwrap(schema).schema).kind !== 'leaf',
)
const badExamples = z.array(
  z.object({
    because: z.string().min(10),
    value: z.unknown(),
    at: z.array(z.union([z.string(), z.number()])),
  }),
)

test('the examples cover the model', () => {
  expect(described.length).toBeGreaterThan(60)
})

test.each(described)('$name accepts its example', ({schema, example}) => {
  expect(example).toBeDefined()
  expect(z.safeParse(schema, example).error?.issues ?? []).toEqual([])
})

test.each(described.filter(({bad}) => bad !== undefined))(
  '$name refuses each bad example, where it says',
  ({schema, bad}) => {
    const refused = badExamples.parse(bad).map(({because, value}) => ({
      because,
      at: z.safeParse(schema, value).error?.issues.map(({path}) => path),
    }))
    expect(refused).toEqual(badExamples.parse(bad).map(({because, at}) => ({because, at: [at]})))
  },
)
