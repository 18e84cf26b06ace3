import {existsSync} from 'node:fs'
import {mkdir, readFile, rename, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import type {RawDocuments} from '@stepzero/content'
import {z} from 'zod'
import {CliError} from './errors.ts'

const FILE = 'last-good.ndjson'
const withId = z.looseObject({_id: z.string()})

/**
 * The documents as they last were sound, kept from one start to the next; none where there never
 * was a start.
 *
 * @throws {@link CliError} if the file was damaged
 */
export const readLastGood = async (dataDir: string): Promise<RawDocuments> => {
  const path = join(dataDir, FILE)
  if (!existsSync(path)) return new Map()
  try {
    const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '')
    return new Map(
      lines.map((line): [string, unknown] => {
        const document: unknown = JSON.parse(line)
        return [withId.parse(document)._id, document]
      }),
    )
  } catch (cause) {
    throw new CliError(
      `${path} cannot be read.`,
      'Delete it; documents that are broken now will then be left out instead of kept as they were.',
      {cause},
    )
  }
}

/** Keeps the documents of a graph that was published, in one step. */
export const writeLastGood = async (dataDir: string, documents: RawDocuments): Promise<void> => {
  const path = join(dataDir, FILE)
  await mkdir(dirname(path), {recursive: true})
  const next = `${path}.next`
  const lines = [...documents.values()].map((document) => `${JSON.stringify(document)}\n`)
  // Drafts are not in it, but what is not published any more may be: it is for its owner alone.
  await writeFile(next, lines.join(''), {mode: 0o600})
  await rename(next, path)
}
