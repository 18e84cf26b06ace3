import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** The folder of the templates. */
export const SITE_FOLDER = dirname(
  fileURLToPath(import.meta.resolve('@stepzero/site/package.json')),
)

/** The folder of the Studio. */
export const STUDIO_FOLDER = dirname(
  fileURLToPath(import.meta.resolve('@stepzero/studio/package.json')),
)

const example = (name: string): string =>
  fileURLToPath(new URL(`../example/${name}`, import.meta.url))

/** The dataset a new lake starts with. */
export const EXAMPLE_DATASET = example('dataset.ndjson')

/** What a lake needs at least, for a company that starts with its own words. */
export const EMPTY_DATASET = example('empty.ndjson')

/** Where the embedded lake and the releases lie, unless said otherwise. */
export const DATA_FOLDER = '.stepzero'

/** Where compressed twins of files that were served lie, below the data folder. */
export const TWINS = 'twins'

/** Where a build is written, unless said otherwise: beside the templates. */
export const OUT_FOLDER = join(SITE_FOLDER, 'dist')
