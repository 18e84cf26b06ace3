// Imported by build-once.ts, whose arguments it takes.
import {readFile, readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {fromNdjson, loadGraph} from '@stepzero/content'
import {
  compileSite,
  loadApp,
  openReleaseStore,
  renderSite,
  writeFolder,
  type ReleaseFile,
} from '@stepzero/publish'
import {BASE, planFor, SITE_FOLDERS} from './site-folders.ts'

const [site, documents = '', dataDir = '', outDir = ''] = process.argv.slice(2)
if (site !== 'bench' && site !== 'real') throw new Error(`There is no site "${site}".`)

/** Milliseconds of processor time: those of the clock would say how busy the machine is. */
const phases: Record<string, number> = {}
let since = {user: 0, system: 0}
const end = (phase: string): void => {
  const {user, system} = process.cpuUsage(since)
  phases[phase] = Math.round((user + system) / 1000)
  since = process.cpuUsage()
}
end('start')

const graph = await loadGraph(fromNdjson(documents), {today: '2026-11-21', base: BASE})
const plan = planFor(site, graph)
end('load')
const compiled = await compileSite({siteDir: SITE_FOLDERS[site]})
const app = await loadApp(compiled)
end('templates')
const store = await openReleaseStore(dataDir)
const files = new Map<string, ReleaseFile>()
const assets = join(compiled.dir, 'client', '_astro')
for (const name of await readdir(assets)) {
  files.set(`/_astro/${name}`, await store.put(await readFile(join(assets, name)), 'text/css'))
}
await renderSite({
  app,
  plan,
  origin: BASE,
  accept: async ({address, body, contentType}) => {
    files.set(address, await store.put(body, contentType))
  },
})
end('render')
const release = store.release({base: '/', files, carried: new Map(), redirects: new Map()})
await writeFolder(release, outDir)
end('write')
process.stdout.write(JSON.stringify({pages: plan.files.length, compiled: compiled.fresh, phases}))
