import {randomUUID} from 'node:crypto'
import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {dirname, join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {editorialRules, resolveRules, type ResolvedRules} from '@stepzero/content-model'
import {z} from 'zod'
import {CliError} from './errors.ts'

/** The name of the file in which a house sets its rules. */
const CONFIG_FILE = 'stepzero.config.ts'

// What a rule does is code and cannot be checked here; its frame can.
const configModule = z.looseObject({
  default: z.looseObject({
    rules: z
      .record(z.string(), z.union([z.enum(['error', 'warning']), z.looseObject({off: z.string()})]))
      .optional(),
    houseRules: z
      .array(
        z.custom<(typeof editorialRules)[number]>(
          (rule) => z.looseObject({id: z.string(), check: z.function()}).safeParse(rule).success,
          'Expected a rule made with rule().',
        ),
      )
      .optional(),
  }),
})

/** The file in a folder or the nearest one above it. */
const findConfig = (folder: string): string | undefined => {
  const path = join(folder, CONFIG_FILE)
  if (existsSync(path)) return path
  return dirname(folder) === folder ? undefined : findConfig(dirname(folder))
}

/**
 * The editorial rules as the house set them in `stepzero.config.ts`, in this folder or the nearest
 * above it; as they come where there is none.
 *
 * @throws {@link CliError} if the file is no configuration
 * @throws ContentModelError if it names a rule that does not exist
 */
export const loadRules = async (folder = process.cwd()): Promise<ResolvedRules> => {
  const path = findConfig(resolve(folder))
  if (path === undefined) return {rules: editorialRules, off: []}
  const loaded: unknown = await import(pathToFileURL(path).href)
  const parsed = configModule.safeParse(loaded)
  if (!parsed.success) {
    throw new CliError(
      `${path} is no configuration: ${z.prettifyError(parsed.error)}`,
      'Export one by default, made with defineConfig().',
    )
  }
  const {rules, houseRules} = parsed.data.default
  return resolveRules({
    ...(rules === undefined ? {} : {rules}),
    ...(houseRules === undefined ? {} : {houseRules}),
  })
}

/**
 * Stands for the configuration of a house, so that a build can tell whether its rules are those of
 * the last one. A configuration that takes its rules from files of its own is never the same.
 */
export const rulesKey = async (folder = process.cwd()): Promise<string> => {
  const path = findConfig(resolve(folder))
  if (path === undefined) return ''
  const text = await readFile(path, 'utf8')
  return /(?:from|import)\s*\(?\s*['"`][./]|import\s*\(/.test(text) ? randomUUID() : text
}
