import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {brotliCompressSync, gzipSync} from 'node:zlib'
import {samplePages} from './compare-pages.ts'
import {median} from './median.ts'

/** The bytes of an entry's page, medians over a sample. */
export interface PageWeight {
  readonly generator: string
  readonly raw: number
  readonly gzip: number
  readonly brotli: number
}

/** Weighs the HTML of the same pages of several outputs, as it is and compressed. */
export async function weighPages(outputs: ReadonlyMap<string, string>): Promise<PageWeight[]> {
  const [first] = outputs.values()
  const pages = first === undefined ? [] : await samplePages(first)
  const weights: PageWeight[] = []
  for (const [generator, folder] of outputs) {
    const bodies = await Promise.all(pages.map((page) => readFile(join(folder, page))))
    weights.push({
      generator,
      raw: median(bodies.map(({length}) => length)),
      gzip: median(bodies.map((body) => gzipSync(body, {level: 9}).length)),
      brotli: median(bodies.map((body) => brotliCompressSync(body).length)),
    })
  }
  return weights
}
