import type {KeptFile} from './kept-site.ts'
import type {Site} from './site.ts'
import type {TargetTable} from './target-table.ts'

/** What a browser fetches to show one page, in bytes as they are stored. */
export interface PageWeight {
  readonly address: string
  readonly html: number
  readonly styles: number
  readonly scripts: number
  readonly fonts: number
  readonly images: number
}

const KINDS = {
  styles: /\.css$/,
  scripts: /\.m?js$/,
  fonts: /\.(?:woff2?|ttf|otf)$/,
  images: /\.(?:avif|webp|jpe?g|png|gif|svg|ico)$/,
} as const

/** How addresses are numbered, and how they are resolved. */
export interface Places {
  readonly table: TargetTable
  readonly target: Site['target']
}

type Loaded = Omit<PageWeight, 'address' | 'html'>

/** The weight of every page: what it loads of itself, each file once, imports of a style sheet included. */
export function weighPages(files: ReadonlyMap<string, KeptFile>, places: Places): PageWeight[] {
  const known = new Map<string, Loaded>()
  const weights: PageWeight[] = []
  for (const [address, file] of files) {
    if (file.page === undefined) continue
    let loaded = known.get(file.loadsKey)
    if (loaded === undefined) known.set(file.loadsKey, (loaded = weigh(file, files, places)))
    weights.push({address, html: file.facts.bytes, ...loaded})
  }
  return weights
}

function weigh(
  page: KeptFile,
  files: ReadonlyMap<string, KeptFile>,
  {table, target}: Places,
): Loaded {
  const loaded = new Set(page.loads.map((number) => table.addressOf(number)))
  for (const address of loaded) {
    if (!KINDS.styles.test(address)) continue
    // A style sheet names fonts and images that a page may never show; a page names what it shows.
    for (const {what, value} of files.get(address)?.facts.loads ?? []) {
      const imported = what === 'a style sheet' ? target(value, address) : undefined
      if (imported?.kind === 'own') loaded.add(imported.address)
    }
  }
  const sum = (kind: RegExp): number => {
    let bytes = 0
    for (const one of loaded) if (kind.test(one)) bytes += files.get(one)?.facts.bytes ?? 0
    return bytes
  }
  return {
    styles: sum(KINDS.styles),
    scripts: sum(KINDS.scripts),
    fonts: sum(KINDS.fonts),
    images: sum(KINDS.images),
  }
}
