import {hash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {loadGraph, type DocumentSource} from '@stepzero/content'
import {SiteProof} from '@stepzero/proof'
import {
  pictureOfDrawing,
  ReleaseProof,
  renderSite,
  type Release,
  type ReleaseFile,
  type SearchPage,
  type SiteApp,
  type SiteProver,
} from '@stepzero/publish'
import type {Documents} from './edit-kinds.ts'

/** The address of every site that is compared. */
export const BASE = 'https://example.com'

/** Documents as a source that can be read any number of times. */
export const sourceOf = (documents: () => Documents): DocumentSource => ({
  name: 'the edited example',
  async *documents() {
    yield* documents().values()
  },
})

/** Looks at every file and objects to none: what is told of it is compared here, not judged. */
export const lookingProver: SiteProver = (base) => {
  const proof = new SiteProof({base})
  return {
    reads: (path) => proof.reads(path),
    take: (path, content) => proof.take(path, content),
    weigh: (path, bytes) => proof.weigh(path, bytes),
    drop: (path) => proof.drop(path),
    figures: (isMeant) => proof.figures(isMeant),
    findings: async () => [],
  }
}

/** What comes with the templates: scripts, styles, fonts and icons. */
const OF_TEMPLATES = /^\/_astro\/|^\/[\w-]+\.(?:ico|png)$/

/** Files that are not rendered from documents, as a release has them. */
const unrendered = (release: Release | undefined): [string, ReleaseFile][] =>
  [...(release?.manifest.files ?? [])].filter(
    ([address]) => OF_TEMPLATES.test(address) || address.startsWith('/images/'),
  )

/** What a site consists of: the type and the hash of each file, and where former addresses lead. */
export type Published = ReadonlyMap<string, string>

/** A whole site, made anew from its documents. */
export interface BuiltFromNothing {
  readonly files: Published
  /** The pages that are searched, in the order they are indexed. */
  readonly pages: readonly SearchPage[]
}

/** Reads what files hold, to be told on the site: of a build that gives its templates' files, too. */
export async function proofOf(release: Release | undefined): Promise<ReleaseProof> {
  const root = release?.root ?? ''
  const read = (_: string, file: ReleaseFile) => readFile(join(root, file.hash))
  const proof = new ReleaseProof(lookingProver(BASE), read)
  await proof.takeAll(unrendered(release))
  return proof
}

/** What a build is made of. */
export interface FromNothing {
  readonly app: SiteApp
  readonly documents: Documents
  readonly today: string
  /** Gives what is not rendered from documents. */
  readonly release: Release | undefined
  /** Of an earlier build: files that are the same are not read again, and everything is concluded anew. */
  readonly proof?: ReleaseProof | undefined
}

/** Every file of a build from nothing. */
export async function buildFromNothing(options: FromNothing): Promise<BuiltFromNothing> {
  const {app, documents, today, release} = options
  const proof = options.proof ?? (await proofOf(release))
  await proof.takeAll(unrendered(release))
  const plan = await loadGraph(
    sourceOf(() => documents),
    {today, base: BASE},
  )
  const files = new Map<string, string>()
  const html = new Map<string, string>()
  const rendered = new Map(unrendered(release))
  await renderSite({
    app,
    plan,
    origin: BASE,
    accept: async ({address, type, contentType, body}) => {
      if (type === 'drawing') {
        files.set(address, `image/png ${await pictureHash(body)}`)
        return
      }
      const content = hash('sha256', body)
      files.set(address, `${contentType} ${content}`)
      if (type === 'html' && !address.endsWith('/404.html')) html.set(address, body)
      rendered.set(address, {hash: content, size: body.length, type: contentType})
      proof.take(address, {hash: content, size: body.length, type: contentType}, body)
    },
    beforeLast: async () => {
      proof.keepOnly(rendered)
      return plan.settleProof(proof.figures(plan.files))
    },
  })
  for (const {from, to, permanent} of plan.redirects)
    files.set(`from ${from}`, `${to} ${permanent}`)
  const pages = plan.files.flatMap(({address}) => {
    const page = html.get(address)
    return page === undefined ? [] : [{address, html: page}]
  })
  return {files, pages}
}

const REMEMBERED = 1000
const pictures = new Map<string, string>()

/** The hash of the picture that a drawing becomes; the same few come again and again. */
async function pictureHash(svg: string): Promise<string> {
  const drawing = hash('sha256', svg)
  const known = pictures.get(drawing) ?? hash('sha256', await pictureOfDrawing(svg))
  if (pictures.size > REMEMBERED) pictures.clear()
  pictures.set(drawing, known)
  return known
}

/** The same of a release that came about by edits; assets and the search index are no renderings. */
export function published(release: Release | undefined): Published {
  const files = new Map<string, string>()
  for (const [address, {type, hash: content}] of release?.manifest.files ?? []) {
    if (OF_TEMPLATES.test(address) || address.startsWith('/pagefind/')) continue
    files.set(address, `${type} ${content}`)
  }
  for (const [from, {to, permanent}] of release?.manifest.redirects ?? []) {
    files.set(`from ${from}`, `${to} ${permanent}`)
  }
  return files
}
