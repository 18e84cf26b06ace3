import {readFileSync} from 'node:fs'

const FILE = new URL('../../../cli/example/dataset.ndjson', import.meta.url)

/** The documents that a new lake starts with. */
export const exampleDataset: readonly unknown[] = readFileSync(FILE, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line): unknown => JSON.parse(line))
