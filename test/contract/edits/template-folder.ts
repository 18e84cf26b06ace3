import {cp, mkdir, mkdtemp, readFile, rm, symlink} from 'node:fs/promises'
import {writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {compileSite, loadApp, type SiteApp} from '@stepzero/publish'

const SITE = dirname(fileURLToPath(import.meta.resolve('@stepzero/site/package.json')))
const LOCKFILE = join(SITE, '..', 'pnpm-lock.yaml')
/** What is compiled from the sources here, and what is made by compiling. */
const NOT_SOURCES = /^(?:node_modules|\.app|\.astro)$/
const CHANGED = 'src/pages/glossary/[slug]/index.astro'

/** The templates as they are, and with another page for entries, which reads what the first does not. */
export const VARIANTS = ['as they are', 'another entry'] as const
export type Variant = (typeof VARIANTS)[number]

/** The site's templates in a folder of their own, where they can become others. */
export interface TemplateFolder extends AsyncDisposable {
  readonly dir: string
  /** Writes a variant into the folder, at once. */
  become(variant: Variant): void
  /** A variant, loaded, whatever the folder holds at the moment: it has been in it before. */
  app(variant: Variant): SiteApp
}

/** Copies the templates, with what is compiled of them already, and compiles the other variant. */
export async function makeTemplateFolder(): Promise<TemplateFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'stepzero-templates-'))
  const dir = join(folder, 'site')
  await cp(SITE, dir, {
    recursive: true,
    filter: (path) => !NOT_SOURCES.test(path.slice(SITE.length + 1)),
  })
  await symlink(join(SITE, 'node_modules'), join(dir, 'node_modules'))
  // It is one of the sources: with it, what was compiled of the originals is of these as well.
  await symlink(LOCKFILE, join(folder, 'pnpm-lock.yaml'))
  const original = await readFile(join(dir, CHANGED), 'utf8')
  const other = original.replace(
    '<Fragment slot="first">',
    '<Fragment slot="first"><p>{graph.today()}, {graph.list("insights").length}</p>',
  )
  if (other === original) throw new Error(`${CHANGED} has another form now: change it elsewhere.`)
  const become = (variant: Variant): void =>
    writeFileSync(join(dir, CHANGED), variant === 'as they are' ? original : other)
  const {hash} = await compileSite({siteDir: SITE})
  await mkdir(join(dir, '.app'))
  await cp(join(SITE, '.app', hash), join(dir, '.app', hash), {recursive: true})
  const apps = new Map<Variant, SiteApp>()
  for (const variant of VARIANTS.toReversed()) {
    become(variant)
    apps.set(variant, await loadApp(await compileSite({siteDir: dir})))
  }
  return {
    dir,
    become,
    app(variant) {
      const app = apps.get(variant)
      if (app === undefined) throw new TypeError(`There are no templates "${variant}".`)
      return app
    },
    [Symbol.asyncDispose]: () => rm(folder, {recursive: true}),
  }
}
