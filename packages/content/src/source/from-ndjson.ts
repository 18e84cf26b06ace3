import {open, type FileHandle} from 'node:fs/promises'
import {SourceError} from '../errors.ts'
import type {DocumentSource, SourceLine} from './document-source.ts'
import {FileAgain} from './file-again.ts'
import {openImageFolder} from './image-folder.ts'
import {decodeLine, readByteLines, readLines} from './read-lines.ts'
import {assetRestorer, restoreAssets} from './restore-assets.ts'

/**
 * The documents of an NDJSON file, as `sanity dataset export` and `stepzero export` write them,
 * and the images in the folder beside it. Streamed: the file is never in memory as a whole.
 *
 * @public
 */
export function fromNdjson(path: string): DocumentSource {
  return {
    name: path,
    documents: () => restoreAssets(path, readLines(readFile(path))),
    lines: () => linesOf(path),
    image: openImageFolder(path),
  }
}

async function* linesOf(path: string): AsyncGenerator<SourceLine> {
  const restored = assetRestorer(path)
  const again = new FileAgain(path)
  for await (const line of readByteLines(readFile(path))) {
    const {bytes, offset} = line
    const {length} = bytes
    yield {
      bytes,
      documents: () => restored(decodeLine(line)),
      // Its place is enough: the file is still there.
      keep: () => again.reader(offset, length),
    }
  }
}

/** As much as is read at once: what was read is still in the cache of the processor when it is looked at. */
const PIECE = 1 << 18

/** The bytes of a file, piece by piece; each is only good until the next is asked for. */
async function* readFile(path: string): AsyncGenerator<Uint8Array> {
  let file: FileHandle | undefined
  try {
    file = await open(path)
    const buffer = Buffer.allocUnsafeSlow(PIECE)
    for (;;) {
      const {bytesRead} = await file.read(buffer, 0, PIECE)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } catch (cause) {
    throw new SourceError(
      path,
      `The file ${path} cannot be read: ${reason(cause)}.`,
      'Give the path of an NDJSON file that this user may read.',
      {cause},
    )
  } finally {
    await file?.close()
  }
}

function reason(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  if (code === 'ENOENT') return 'there is none'
  if (code === 'EISDIR') return 'it is a folder'
  if (code === 'EACCES') return 'this user may not'
  return cause instanceof Error ? cause.message : String(cause)
}
