import {execFile} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import type {Generator, Missing} from './generator.ts'
import {writeHugoContent} from './write-hugo-content.ts'

const PROJECT = fileURLToPath(new URL('../peers/hugo/', import.meta.url))
const run = promisify(execFile)

/**
 * The `hugo` of this machine, if there is one. It reads Markdown, so the corpus is written as such
 * before the clock runs, with every reference followed.
 */
export async function hugo(): Promise<Generator | Missing> {
  const name = 'Hugo'
  const found = await run('hugo', ['version']).catch(() => undefined)
  if (found === undefined) return {name, notRun: 'hugo is not installed'}
  return {
    name,
    version: /v[\d.]+(?:\+\w+)?/.exec(found.stdout)?.[0] ?? found.stdout.trim(),
    convert: writeHugoContent,
    build: ({documents, outDir, workDir}) => ({
      command: 'hugo',
      args: [
        `--source=${PROJECT}`,
        `--contentDir=${documents}`,
        `--destination=${outDir}`,
        `--cacheDir=${workDir}`,
        '--noBuildLock',
        '--quiet',
      ],
    }),
  }
}
