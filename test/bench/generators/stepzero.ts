import {fileURLToPath} from 'node:url'
import {bundleProgram} from '@stepzero/bundle'
import {compileSite} from '@stepzero/publish'
import {SITE_FOLDERS, type SiteName} from '../site-folders.ts'
import type {Generator} from './generator.ts'

const BUILD = fileURLToPath(new URL('../build-once.mjs', import.meta.url))
const PROGRAM = new URL('../build-and-end.ts', import.meta.url)

/** This project itself, with its templates and its own modules compiled: that is done once. */
export async function stepzero(site: SiteName, commit: string): Promise<Generator> {
  await compileSite({siteDir: SITE_FOLDERS[site]})
  await bundleProgram(PROGRAM, {include: ['zod']})
  return {
    name: site === 'bench' ? 'Stepzero' : 'Stepzero, the real site',
    version: commit,
    build: ({documents, outDir, workDir}) => ({
      command: process.execPath,
      args: [BUILD, site, documents, workDir, outDir],
    }),
  }
}
