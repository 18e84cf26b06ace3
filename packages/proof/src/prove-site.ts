import {checkLinks, checkRedirects} from './conclude/check-links.ts'
import {checkLoads} from './conclude/check-loads.ts'
import {checkReach} from './conclude/check-reach.ts'
import {checkStorage, storageKeys} from './conclude/check-storage.ts'
import {checkTwins} from './conclude/check-twins.ts'
import {siteOf, type Site} from './conclude/site.ts'
import {weighPages, type PageWeight} from './conclude/weigh-pages.ts'
import {addressOfFile} from './files/address-of-file.ts'
import type {SiteFiles} from './files/site-files.ts'
import {targetOf, type SitePlace} from './files/site-place.ts'
import type {Finding} from './finding.ts'
import type {FileFacts} from './inspect/file-facts.ts'
import {inspectFile} from './inspect/inspect-file.ts'

/** How a site is proved. */
export interface ProofOptions {
  /**
   * The address the site will stand at; where it is not given, the one that the home page says it has,
   * by its canonical link.
   */
  readonly base?: string | undefined
  /** Keys of localStorage that scripts may use; one that ends in `*` declares a beginning. */
  readonly storageKeys?: readonly string[] | undefined
  /** Facts of a file that are known already, for who keeps them by path and content. */
  readonly known?: ((path: string) => FileFacts | undefined) | undefined
}

/** What was looked at, in numbers. */
export interface ProofFigures {
  readonly files: number
  readonly pages: number
  readonly redirects: number
  /** Plain links inside the site, and to others. */
  readonly ownLinks: number
  readonly foreignLinks: number
  /** Fields of all pages: choices of self-checks, a search. */
  readonly fields: number
  readonly forms: number
  readonly scripts: number
  readonly styles: number
  /** Keys under which a script may keep something, by the reader's own act. */
  readonly storageKeys: readonly string[]
  readonly weights: readonly PageWeight[]
}

/** The outcome: what was found, and what was looked at. */
export interface Proof {
  /** By address, then by line. Empty means the site is proved. */
  readonly findings: readonly Finding[]
  readonly figures: ProofFigures
}

/**
 * Proves a built site: reads its files and nothing else, and looks for everything that could stand
 * between a reader and an answer.
 *
 * @throws whatever `files.read` throws
 * @public
 */
export async function proveSite(files: SiteFiles, options: ProofOptions = {}): Promise<Proof> {
  const facts = new Map<string, FileFacts>()
  for (const path of files.paths) {
    facts.set(path, options.known?.(path) ?? inspectFile(path, await files.read(path)))
  }
  const place = placeOf(options.base, facts)
  const site = siteOf(facts, place)
  const paths = new Map(files.paths.map((path) => [addressOfFile(path), path]))
  const findings: Finding[] = [
    ...ownNotes(site),
    ...checkLoads(site),
    ...checkLinks(site),
    ...checkRedirects(site),
    ...checkReach(site),
    ...checkStorage(site, options.storageKeys ?? []),
  ]
  const text = async (address: string) =>
    new TextDecoder().decode(await files.read(paths.get(address) ?? ''))
  for await (const finding of checkTwins(site, text)) findings.push(finding)
  return {findings: findings.sort(byPlace), figures: figuresOf(site)}
}

function* ownNotes(site: Site): Generator<Finding> {
  for (const [address, {notes}] of site.files) {
    for (const {rule, line, message, remedy} of notes) {
      yield {rule, address, ...(line === undefined ? {} : {line}), message, remedy}
    }
  }
}

function placeOf(base: string | undefined, facts: ReadonlyMap<string, FileFacts>): SitePlace {
  const said = base ?? facts.get('index.html')?.page?.canonical
  if (said === undefined || !URL.canParse(said)) return {origin: undefined, basePath: '/'}
  const {origin, pathname} = new URL(said)
  return {origin, basePath: pathname.endsWith('/') ? pathname : `${pathname}/`}
}

function figuresOf(site: Site): ProofFigures {
  const links = site.pages.flatMap(({address, facts}) =>
    facts.links.map(({value}) => targetOf(value, address, site.place).kind),
  )
  const sum = (of: (page: Site['pages'][number]) => number) =>
    site.pages.reduce((total, page) => total + of(page), 0)
  const named = (pattern: RegExp) =>
    [...site.files.keys()].filter((one) => pattern.test(one)).length
  return {
    files: site.files.size,
    pages: site.pages.length,
    redirects: site.redirects.size,
    ownLinks: links.filter((kind) => kind === 'own').length,
    foreignLinks: links.filter((kind) => kind === 'foreign').length,
    fields: sum(({facts}) => facts.fields),
    forms: sum(({facts}) => facts.forms),
    scripts: named(/\.m?js$/),
    styles: named(/\.css$/),
    storageKeys: storageKeys(site),
    weights: weighPages(site),
  }
}

const byPlace = (a: Finding, b: Finding): number =>
  compare(a.address, b.address) || (a.line ?? 0) - (b.line ?? 0) || compare(a.message, b.message)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
