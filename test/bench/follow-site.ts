// Keeps a site up to date with a lake of its own, as `stepzero start` does, and serves it; but of the
// templates that are compared. Tells its parent where everything is.
import {fromLake, followLake, openLiveGraph, type LiveGraph} from '@stepzero/content'
import {startLake} from '@stepzero/lake'
import {serveRelease, SiteEngine} from '@stepzero/publish'
import {BASE, pagesOf, SITE_FOLDERS, type SiteName} from './site-folders.ts'

const [site, corpus = '', dataDir = '', token = ''] = process.argv.slice(2)
if (site !== 'bench' && site !== 'real') throw new Error(`There is no site "${site}".`)

/** A live graph of which only the pages of a site are planned. */
function planned(live: LiveGraph, of: SiteName): LiveGraph {
  const only = (graph: LiveGraph['graph']) => ({...graph, files: pagesOf(of, graph.files)})
  const update = (moved: ReturnType<LiveGraph['apply']>) => ({
    ...moved,
    graph: only(moved.graph),
    files: {added: pagesOf(of, moved.files.added), removed: pagesOf(of, moved.files.removed)},
  })
  let last = {of: live.graph, graph: only(live.graph)}
  return {
    get graph() {
      if (last.of !== live.graph) last = {of: live.graph, graph: only(live.graph)}
      return last.graph
    },
    get problems() {
      return live.problems
    },
    get kept() {
      return live.kept
    },
    apply: (changes) => update(live.apply(changes)),
    setToday: (today) => update(live.setToday(today)),
    settleImages: (found) => update(live.settleImages(found)),
    settleProof: (found) => update(live.settleProof(found)),
    forget: (facetKeys) => live.forget(facetKeys),
  }
}

const began = performance.now()
const lake = await startLake({dataDir, seed: corpus, token})
const place = {address: lake.address, dataset: lake.dataset}
const seeded = performance.now()
const live = await openLiveGraph(fromLake(place), {today: '2026-11-21', base: BASE})
const engine = await SiteEngine.open({
  live: planned(live, site),
  siteDir: SITE_FOLDERS[site],
  dataDir: `${dataDir}-site`,
  baseOf: () => BASE,
  // The index of ten thousand pages takes most of a minute and all cores; it follows edits that rest.
  restMilliseconds: 3_600_000,
})
const server = await serveRelease({current: () => Promise.resolve(engine.release), port: 0})
const stop = followLake(place, {
  onChange: (changes) => engine.change(changes),
  onConnect() {},
  onError: () => process.exit(1),
})
process.send?.({
  lake: lake.address,
  site: server.origin,
  seedSeconds: (seeded - began) / 1000,
  openSeconds: (performance.now() - seeded) / 1000,
})
process.once('disconnect', () => {
  stop()
  void engine.close().then(() => process.exit())
})
