import {z} from 'zod'
import {releaseFile} from '../release/manifest.ts'

/** What the process that makes a search index is told. */
export const searchJob = z.object({
  /** Address and place of each page, in order. */
  pages: z.array(z.tuple([z.string(), z.string()])),
  /** A folder of its own to work in. */
  workDir: z.string(),
  /** The folder every content is stored in under its hash. */
  filesDir: z.string(),
})
export type SearchJob = z.infer<typeof searchJob>

/** What it answers: the files of the index, by address, all of them stored; or what went wrong. */
export const searchAnswer = z.union([
  z.object({files: z.record(z.string(), releaseFile)}),
  z.object({error: z.string()}),
])
export type SearchAnswer = z.infer<typeof searchAnswer>
