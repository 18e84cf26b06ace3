import {readdir, readFile, writeFile} from 'node:fs/promises'
import {extname, join} from 'node:path'
import {promisify} from 'node:util'
import {brotliCompress, constants} from 'node:zlib'

/** What is text, and grows smaller; pictures and fonts are compressed by their own means. */
const TEXT = new Set(['.html', '.js', '.mjs', '.css', '.json', '.svg', '.webmanifest', '.wasm'])

/** Below this a compressed file saves no packet. */
const LEAST_BYTES = 1400

/** Half a second for a Studio; the last levels take half a minute for a tenth less. */
const QUALITY = 5

const compress = promisify(brotliCompress)

/** Lays beside each larger text file of a folder the same one compressed, as `<name>.br`. */
export const compressFiles = async (folder: string): Promise<void> => {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  for (const entry of entries) {
    if (!entry.isFile() || !TEXT.has(extname(entry.name))) continue
    const path = join(entry.parentPath, entry.name)
    const bytes = await readFile(path)
    if (bytes.length < LEAST_BYTES) continue
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    }
    await writeFile(`${path}.br`, await compress(bytes, {params}))
  }
}
