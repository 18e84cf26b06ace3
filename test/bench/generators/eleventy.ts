import {join} from 'node:path'
import type {Generator, Missing} from './generator.ts'
import {installPeer} from './install-peer.ts'

/** Eleventy with a template in JavaScript, the quickest of its languages, and a renderer by hand. */
export async function eleventy(): Promise<Generator | Missing> {
  const name = 'Eleventy'
  const peer = await installPeer('eleventy', '@11ty/eleventy')
  if ('notRun' in peer) return {name, ...peer}
  const command = join(peer.folder, 'node_modules', '@11ty', 'eleventy', 'cmd.cjs')
  return {
    name,
    version: peer.version,
    build: ({documents, outDir}) => ({
      command: process.execPath,
      args: [command],
      cwd: peer.folder,
      env: {BENCH_DOCUMENTS: documents, BENCH_OUT: outDir},
    }),
  }
}
