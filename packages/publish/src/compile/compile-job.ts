import {z} from 'zod'

/** What the compiling process is told. */
export const compileJob = z.object({
  siteDir: z.string(),
  outDir: z.string(),
  cacheDir: z.string(),
  base: z.string(),
})

/** What it answers, once. */
export const compileAnswer = z.discriminatedUnion('done', [
  z.object({done: z.literal(true)}),
  z.object({
    done: z.literal(false),
    message: z.string(),
    file: z.string().optional(),
    line: z.number().optional(),
  }),
])

export type CompileJob = z.infer<typeof compileJob>
export type CompileAnswer = z.infer<typeof compileAnswer>
