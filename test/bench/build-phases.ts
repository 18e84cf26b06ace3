import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {fromNdjson, loadGraph} from '@stepzero/content'
import {buildSite, type BuildPhase} from '@stepzero/publish'

/** What one build of the example took, in milliseconds. */
export interface BuildCost extends Readonly<Record<BuildPhase, number>> {
  readonly build: string
  readonly link: number
  readonly pages: number
}

const EXAMPLE = fileURLToPath(new URL('../../packages/cli/example/dataset.ndjson', import.meta.url))
const SITE = dirname(fileURLToPath(import.meta.resolve('@stepzero/site/package.json')))

/** Builds the example twice into a folder: from nothing but compiled templates, and again. */
export const measureBuild = async (folder: string): Promise<BuildCost[]> => {
  const costs: BuildCost[] = []
  for (const build of ['first', 'again']) {
    const began = performance.now()
    const plan = await loadGraph(fromNdjson(EXAMPLE), {today: '2026-11-21'})
    const link = Math.round(performance.now() - began)
    const {milliseconds, pages} = await buildSite({
      plan,
      siteDir: SITE,
      dataDir: join(folder, 'data'),
      outDir: join(folder, 'site'),
      base: 'https://example.com',
    })
    costs.push({build, link, ...milliseconds, pages})
  }
  return costs
}
