import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {serveBuiltSite} from '../site-under-test.ts'

/** Builds the example and the German fixture once for all specs, and serves both. */
const buildSites = async (): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'stepzero-e2e-'))
  const [example, german] = [
    await serveBuiltSite(join(folder, 'example'), EXAMPLE),
    await serveBuiltSite(join(folder, 'german'), GERMAN),
  ]
  process.env['SITE_ADDRESS'] = example.address
  process.env['SITE_FOLDER'] = example.folder
  process.env['GERMAN_ADDRESS'] = german.address
  process.env['GERMAN_FOLDER'] = german.folder
  return async () => {
    await example.close()
    await german.close()
    await rm(folder, {recursive: true})
  }
}

const EXAMPLE = new URL('../../packages/cli/example/dataset.ndjson', import.meta.url)
const GERMAN = new URL('../fixtures/german.ndjson', import.meta.url)

export default buildSites
