import {hash} from 'node:crypto'
import {z} from 'zod'
import {ReleaseError} from '../errors.ts'
import type {Manifest, ReleaseFile} from './manifest.ts'
import {carriedFile, parseJson, redirect, releaseFile} from './manifest.ts'

// A manifest of twenty thousand files is megabytes, and an edit changes a few lines of it. So it is
// kept in parts, each a file named by its content, and a release is a small root that lists them:
// an edit writes the parts its files are in, and the root.

const FORMAT = 2
const FILES_IN_PART = 64

const partName = z.string().regex(/^[0-9a-f]{64}$/)
const root = z.object({
  format: z.literal(FORMAT),
  base: z.string(),
  parts: z.array(partName),
  /** What is not a file of the release: small, and rarely another. */
  rest: partName,
})
const rest = z.object({
  carried: z.record(z.string(), carriedFile),
  redirects: z.record(z.string(), redirect),
})
const part = z.record(z.string(), releaseFile)

/** Reads and keeps what is stored under names. */
export interface PartFiles {
  read(name: string): Promise<string>
  write(name: string, text: string): void
}

interface Root {
  readonly base: string
  readonly parts: readonly string[]
  readonly rest: string
}

/** What was last written or read, so that the next needs only what is different. */
export interface KnownParts {
  readonly root: Root
  readonly manifest: Manifest
  /** The addresses in each part, where they were written here: nobody sorts all of them again. */
  readonly addresses?: readonly (readonly string[])[]
}

/** Writes the parts of a manifest that are not those of the one before, and gives its root. */
export function writeParts(
  next: Manifest,
  before: KnownParts | undefined,
  store: PartFiles,
): {readonly text: string; readonly known: KnownParts} {
  const count = partsFor(next.files.size, before?.root.parts.length)
  const same = before?.root.parts.length === count ? before : undefined
  const changed = same === undefined ? undefined : changedParts(same.manifest, next, count)
  const addresses =
    same?.addresses === undefined || changed === undefined
      ? addressesByPart(next, count)
      : same.addresses.map((known, at) => {
          const added = changed.get(at)
          if (added === undefined) return known
          return [...known.filter((address) => next.files.has(address)), ...added]
        })
  const write = (text: string): string => {
    const name = hash('sha256', text)
    store.write(name, text)
    return name
  }
  const parts = Array.from({length: count}, (_, at) => {
    const kept = changed === undefined || changed.has(at) ? undefined : same?.root.parts[at]
    return kept ?? write(JSON.stringify(sorted(linesOf(addresses[at] ?? [], next))))
  })
  const {base, carried, redirects} = next
  const unchanged =
    same !== undefined && same.manifest.carried === carried && same.manifest.redirects === redirects
  const restName = unchanged
    ? same.root.rest
    : write(JSON.stringify({carried: sorted(carried), redirects: sorted(redirects)}))
  const known = {root: {base, parts, rest: restName}, manifest: next, addresses}
  return {text: `${JSON.stringify({format: FORMAT, ...known.root})}\n`, known}
}

/** Whether a text is the root of a manifest in parts, and not a whole manifest. */
export const isRoot = (text: string): boolean => text.startsWith(`{"format":${FORMAT},`)

/**
 * Reads what {@link writeParts} wrote, and of it only the parts that are not known yet.
 *
 * @param file - where the root is from, for messages
 * @throws {@link ReleaseError} for anything else
 */
export async function readParts(
  text: string,
  before: KnownParts | undefined,
  store: PartFiles,
  file: string,
): Promise<KnownParts> {
  const found = checked(root.safeParse(parseJson(text, file)), file)
  const {base, parts} = found
  const files = new Map<string, ReleaseFile>()
  const known = new Set(before?.root.parts)
  const kept = new Set(parts.filter((name) => known.has(name)))
  if (before !== undefined && kept.size > 0) {
    const count = before.root.parts.length
    for (const [address, one] of before.manifest.files) {
      if (kept.has(before.root.parts[partOf(address, count)] ?? '')) files.set(address, one)
    }
  }
  for (const name of new Set(parts)) {
    if (kept.has(name)) continue
    const read = checked(part.safeParse(parseJson(await store.read(name), file)), file)
    for (const [address, one] of Object.entries(read)) files.set(address, one)
  }
  if (before?.root.rest === found.rest) {
    const {carried, redirects} = before.manifest
    return {root: found, manifest: {base, files, carried, redirects}}
  }
  const others = checked(rest.safeParse(parseJson(await store.read(found.rest), file)), file)
  const carried = new Map(Object.entries(others.carried))
  const redirects = new Map(Object.entries(others.redirects))
  return {root: found, manifest: {base, files, carried, redirects}}
}

/** The names of all parts a release needs. */
export const namesOf = ({root: {parts, rest: name}}: KnownParts): readonly string[] => [
  ...parts,
  name,
]

function checked<Value>(parsed: z.ZodSafeParseResult<Value>, file: string): Value {
  if (parsed.success) return parsed.data
  throw new ReleaseError(file, `is not a manifest: ${z.prettifyError(parsed.error)}`)
}

/** Grows and shrinks by halves, and late, so that few releases have to write every part. */
function partsFor(files: number, now = 1): number {
  let count = now
  while (count * FILES_IN_PART * 2 < files) count *= 2
  while (count > 1 && count * FILES_IN_PART > files * 4) count /= 2
  return count
}

/** The parts in which something is another, each with the addresses that are new in it. */
function changedParts(
  before: Manifest,
  next: Manifest,
  count: number,
): ReadonlyMap<number, readonly string[]> {
  const changed = new Map<number, string[]>()
  const addedBeside = (address: string): string[] => {
    const at = partOf(address, count)
    const known = changed.get(at) ?? []
    changed.set(at, known)
    return known
  }
  for (const [address, file] of next.files) {
    const other = before.files.get(address)
    if (other === file) continue
    if (other === undefined) addedBeside(address).push(address)
    else if (other.hash !== file.hash || other.type !== file.type) addedBeside(address)
  }
  for (const address of before.files.keys()) if (!next.files.has(address)) addedBeside(address)
  return changed
}

function addressesByPart({files}: Manifest, count: number): readonly (readonly string[])[] {
  const addresses = Array.from({length: count}, (): string[] => [])
  for (const address of files.keys()) addresses[partOf(address, count)]?.push(address)
  return addresses
}

function linesOf(
  addresses: readonly string[],
  {files}: Manifest,
): (readonly [string, ReleaseFile])[] {
  return addresses.flatMap((address) => {
    const file = files.get(address)
    return file === undefined ? [] : [[address, file] as const]
  })
}

/** FNV-1a over the address: the parts come out about equal, whatever the addresses are. */
function partOf(address: string, count: number): number {
  let sum = 0x811c9dc5
  for (let at = 0; at < address.length; at += 1) {
    sum = Math.imul(sum ^ address.charCodeAt(at), 0x01000193)
  }
  return ((sum ^ (sum >>> 15)) >>> 0) % count
}

function sorted<Value>(entries: Iterable<readonly [string, Value]>): Record<string, Value> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))
}
