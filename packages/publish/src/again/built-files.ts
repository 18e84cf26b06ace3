import type {ReleaseFile} from '../release/manifest.ts'
import type {BuiltFiles} from './last-build.ts'

/** One file as a build made it. */
export interface BuiltFile {
  readonly file: ReleaseFile
  /** How it was planned: another language or type makes another file. */
  readonly planned: string
  /** Numbers of the facets that its rendering read. */
  readonly facets: Uint32Array
}

/** Writes files down with those facets that any of them read. */
export function writeBuilt({files, facets}: BuiltFiles): Buffer {
  const numbers = new Int32Array(facets.length).fill(-1)
  const used: string[] = []
  const reads = new Uint32Array(sum([...files.values()].map((file) => file.facets.length)))
  let at = 0
  for (const file of files.values()) {
    for (const facet of file.facets) {
      let number = numbers[facet] ?? -1
      if (number < 0) {
        number = used.push(facets[facet] ?? '') - 1
        numbers[facet] = number
      }
      reads[at] = number
      at += 1
    }
  }
  const head = Buffer.from(
    JSON.stringify({
      files: [...files].map(
        ([
          address,
          {
            file,
            planned,
            facets: {length},
          },
        ]) => [address, file.hash, file.size, file.type, planned, length],
      ),
      facets: used,
    }),
  )
  const length = Buffer.alloc(4)
  length.writeUInt32LE(head.length)
  return Buffer.concat([length, head, Buffer.from(reads.buffer)])
}

/** Reads what {@link writeBuilt} wrote, byte by byte the same. */
export function readBuilt(bytes: Buffer): BuiltFiles | undefined {
  const end = 4 + bytes.readUInt32LE(0)
  const head: unknown = JSON.parse(bytes.toString('utf8', 4, end))
  if (typeof head !== 'object' || head === null) return undefined
  const {files, facets}: {files?: unknown; facets?: unknown} = head
  if (!Array.isArray(files) || !Array.isArray(facets)) return undefined
  // Numbers begin wherever the text before them ends.
  const reads = new Uint32Array(Uint8Array.from(bytes.subarray(end)).buffer)
  const built = new Map<string, BuiltFile>()
  let at = 0
  for (const one of files) {
    const [address, hash, size, type, planned, count]: unknown[] = Array.isArray(one) ? one : []
    const file = {hash: String(hash), size: Number(size), type: String(type)}
    const until = at + Number(count)
    built.set(String(address), {file, planned: String(planned), facets: reads.subarray(at, until)})
    at = until
  }
  return {files: built, facets: facets.map(String)}
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
