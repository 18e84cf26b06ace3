import {z} from 'zod'
import {ReleaseError} from '../errors.ts'

/** How a manifest names one file. */
export const releaseFile = z.object({
  /** Of the content, SHA-256 in hexadecimal. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.int().nonnegative(),
  /** The content type to send, with its charset. */
  type: z.string(),
})

/** How a manifest names a file that is kept for pages of earlier releases. */
export const carriedFile = releaseFile.extend({
  /** For how many releases it has been kept since it was last part of one. */
  age: z.int().positive(),
})

/** Where a former address leads. */
export const redirect = z.object({to: z.string().optional(), permanent: z.boolean()})

const manifest = z.object({
  format: z.literal(1),
  /** The path under its origin that the site was made for. */
  base: z.string(),
  files: z.record(z.string(), releaseFile),
  carried: z.record(z.string(), carriedFile),
  redirects: z.record(z.string(), redirect),
})

/** One file of a release: what it holds and how it is sent. */
export type ReleaseFile = Readonly<z.infer<typeof releaseFile>>

/** A file of an earlier release that pages still open in a browser may ask for. */
export type CarriedFile = Readonly<z.infer<typeof carriedFile>>

/** Where the readers of a former address go; without `to`, the page is gone. */
export type ReleaseRedirect = Readonly<z.infer<typeof redirect>>

/**
 * A whole site: which address is which content. Addresses are from the root of the site, without
 * the path it is hosted under.
 */
export interface Manifest {
  readonly base: string
  readonly files: ReadonlyMap<string, ReleaseFile>
  readonly carried: ReadonlyMap<string, CarriedFile>
  readonly redirects: ReadonlyMap<string, ReleaseRedirect>
}

/** Writes a manifest as text; the same release is always the same text. */
export function writeManifest({base, files, carried, redirects}: Manifest): string {
  const data = {
    format: 1,
    base,
    files: sorted(files),
    carried: sorted(carried),
    redirects: sorted(redirects),
  }
  return `${JSON.stringify(data)}\n`
}

/**
 * Reads what {@link writeManifest} wrote.
 *
 * @param file - where the text is from, for the message
 * @throws {@link ReleaseError} for anything else
 */
export function readManifest(text: string, file: string): Manifest {
  const parsed = manifest.safeParse(parseJson(text, file))
  if (!parsed.success) {
    throw new ReleaseError(file, `is not a manifest: ${z.prettifyError(parsed.error)}`)
  }
  const {base, files, carried, redirects} = parsed.data
  return {
    base,
    files: new Map(Object.entries(files)),
    carried: new Map(Object.entries(carried)),
    redirects: new Map(Object.entries(redirects)),
  }
}

function sorted<Value>(map: ReadonlyMap<string, Value>): Record<string, Value> {
  return Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** @throws {@link ReleaseError} for what is no JSON */
export function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ReleaseError(file, 'is not JSON.', {cause: error})
  }
}
