import {join} from 'node:path'
import type {Generator, Missing} from './generator.ts'
import {installPeer} from './install-peer.ts'

/** Astro with its content layer: a loader that reads the corpus, and the usual text renderer. */
export async function astro(): Promise<Generator | Missing> {
  const name = 'Astro content layer'
  const peer = await installPeer('astro', 'astro')
  if ('notRun' in peer) return {name, ...peer}
  return {
    name,
    version: peer.version,
    // Its store holds the corpus several times over: 3 GB at this size.
    mostEntries: 10_000,
    build: ({documents, outDir, workDir}) => ({
      command: process.execPath,
      args: [join(peer.folder, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build', '--silent'],
      cwd: peer.folder,
      env: {
        BENCH_DOCUMENTS: documents,
        BENCH_OUT: outDir,
        BENCH_WORK: workDir,
        ASTRO_TELEMETRY_DISABLED: '1',
        NODE_OPTIONS: '--max-old-space-size=8192',
      },
    }),
  }
}
