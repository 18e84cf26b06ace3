import type {Site} from './site.ts'

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

/** The weight of every page: what it loads of itself, each file once, imports of a style sheet included. */
export function weighPages(site: Site): PageWeight[] {
  return site.pages.map(({address}) => {
    const loaded = new Set<string>()
    const waiting = [address]
    for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
      for (const {value, what} of site.files.get(from)?.loads ?? []) {
        const target = site.target(value, from)
        if (target.kind !== 'own' || loaded.has(target.address)) continue
        // A style sheet names fonts and images that a page may never show; a page names what it shows.
        if (from !== address && what !== 'a style sheet') continue
        loaded.add(target.address)
        if (KINDS.styles.test(target.address)) waiting.push(target.address)
      }
    }
    const sum = (kind: RegExp) =>
      [...loaded]
        .filter((one) => kind.test(one))
        .reduce((bytes, one) => bytes + (site.files.get(one)?.bytes ?? 0), 0)
    return {
      address,
      html: site.files.get(address)?.bytes ?? 0,
      styles: sum(KINDS.styles),
      scripts: sum(KINDS.scripts),
      fonts: sum(KINDS.fonts),
      images: sum(KINDS.images),
    }
  })
}
