// Imported by build-once.mjs, whose arguments it takes.
import {fromNdjson, loadGraphAgain} from '@stepzero/content'
import {buildAgain, buildSite} from '@stepzero/publish'
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

let phase = 'compile'
const {files, rendered, compiled} = await buildAgain({
  dataDir,
  outDir,
  load: async (last) => {
    end('open')
    const loaded = await loadGraphAgain(fromNdjson(documents), {
      ...last,
      today: '2026-11-21',
      base: BASE,
    })
    end('load')
    return loaded
  },
  build: ({graph}, again) =>
    buildSite({
      plan: planFor(site, graph),
      siteDir: SITE_FOLDERS[site],
      dataDir,
      outDir,
      base: BASE,
      search: false,
      again,
      onProgress: (progress) => {
        if (progress.phase === phase) return
        end(phase)
        phase = progress.phase
      },
    }),
})
end(phase)
process.stdout.write(JSON.stringify({pages: files, rendered, compiled, phases}))
