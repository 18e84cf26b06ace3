import {createReadStream} from 'node:fs'
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

async function* readFile(path: string): AsyncGenerator<Uint8Array> {
  try {
    const stream: AsyncIterable<Uint8Array> = createReadStream(path, {highWaterMark: 1 << 20})
    yield* stream
  } catch (cause) {
    throw new SourceError(
      path,
      `The file ${path} cannot be read: ${reason(cause)}.`,
      'Give the path of an NDJSON file that this user may read.',
      {cause},
    )
  }
}

function reason(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  if (code === 'ENOENT') return 'there is none'
  if (code === 'EISDIR') return 'it is a folder'
  if (code === 'EACCES') return 'this user may not'
  return cause instanceof Error ? cause.message : String(cause)
}
