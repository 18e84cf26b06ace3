import {cp, mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const SITE = fileURLToPath(new URL('../../../site/', import.meta.url))
const MECHANISM = [
  'adapter',
  'astro.config.ts',
  'src/base.ts',
  'src/middleware.ts',
  'src/policy.ts',
  'tsconfig.json',
]

/** A site in a folder of its own, gone when it is disposed of. */
export interface FixtureSite extends AsyncDisposable {
  readonly dir: string
  write(path: string, content: string): Promise<void>
}

/**
 * A tiny site for tests: the real site's configuration, adapter and middleware, with other pages.
 *
 * @param files - content by path, from the site's folder
 */
export async function makeFixtureSite(
  files: Readonly<Record<string, string>>,
): Promise<FixtureSite> {
  const dir = await mkdtemp(join(tmpdir(), 'stepzero-site-'))
  for (const path of MECHANISM) await cp(join(SITE, path), join(dir, path), {recursive: true})
  await symlink(join(SITE, 'node_modules'), join(dir, 'node_modules'))
  const site: FixtureSite = {
    dir,
    async write(path, content) {
      await mkdir(dirname(join(dir, path)), {recursive: true})
      await writeFile(join(dir, path), content)
    },
    [Symbol.asyncDispose]: () => rm(dir, {recursive: true, force: true}),
  }
  await site.write('package.json', '{"name": "fixture", "type": "module"}')
  for (const [path, content] of Object.entries(files)) await site.write(path, content)
  return site
}
