import {hash} from 'node:crypto'
import {
  constants,
  copyFileSync,
  mkdirSync,
  readdirSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import {mkdir, readdir, readFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {OutputFolderError} from '../errors.ts'
import {filePath} from '../plan/file-path.ts'
import {isImmutable} from '../policy.ts'
import {carryFiles} from '../release/carry-files.ts'
import type {Manifest, ReleaseFile} from '../release/manifest.ts'
import {readManifest, writeManifest} from '../release/manifest.ts'
import {textBytes} from '../release/text-bytes.ts'
import {replaceFileNow} from '../release/replace-file.ts'
import {finishFolder, JOURNAL, MARKER, STAGE} from './finish-folder.ts'
import type {FinishStep, FolderJournal} from './finish-folder.ts'
import {headersFile} from './headers-file.ts'
import {pagesForRedirects} from './redirect-pages.ts'
import {redirectsFile} from './redirects-file.ts'
import {StagedTree, topOf} from './staged-tree.ts'

/**
 * The next content of a folder, put together inside it where no host looks. Only what is different
 * is written. Nothing that is served is touched before {@link commit}.
 */
export class FolderDraft {
  readonly folder: string
  readonly #stage: string
  readonly #previous: Manifest | undefined
  readonly #files = new Map<string, ReleaseFile>()
  /** Names in the stage, by path in the folder. */
  readonly #staged = new Map<string, string>()
  /** What takes its place as a whole where there was nothing before; undefined anywhere else. */
  readonly #tree: StagedTree | undefined

  private constructor(folder: string, previous: Manifest | undefined, isNew: boolean) {
    this.folder = folder
    this.#stage = join(folder, STAGE)
    this.#previous = previous
    this.#tree = isNew ? new StagedTree(this.#stage) : undefined
  }

  /**
   * A draft for a folder, after finishing what an earlier run was cut off from. The caller holds the
   * lock of the folder.
   *
   * @throws {@link OutputFolderError} if the folder holds anything this did not write
   */
  static async open(folder: string): Promise<FolderDraft> {
    const names = await namesIn(folder)
    if (names.includes(STAGE)) finishFolder(folder)
    const isOurs = names.length === 0 || names.includes(MARKER) || names.includes(STAGE)
    if (!isOurs) {
      throw new OutputFolderError(
        folder,
        'holds files that Stepzero did not write.',
        'Give an empty folder, or empty this one yourself.',
      )
    }
    const marker = join(folder, MARKER)
    const text = await readFile(marker, 'utf8').catch(() => undefined)
    const draft = new FolderDraft(
      folder,
      text === undefined ? undefined : readManifest(text, marker),
      names.every((name) => name === STAGE),
    )
    mkdirSync(join(folder, STAGE), {recursive: true})
    return draft
  }

  /** Leaves what stands at an address, if that is the file; false if it has to be put there. */
  leave(address: string, file: ReleaseFile): boolean {
    return !this.#needs(address, file)
  }

  /** Puts content at an address. */
  put(address: string, content: Uint8Array | string, type: string): ReleaseFile {
    const bytes = typeof content === 'string' ? textBytes(content) : content
    const file = {hash: hash('sha256', bytes), size: bytes.length, type}
    if (this.#needs(address, file)) writeFileSync(this.#stageFor(address), bytes)
    return file
  }

  /** Puts what lies elsewhere at an address. */
  copy(address: string, file: ReleaseFile, from: string): void {
    if (this.#needs(address, file)) {
      copyFileSync(from, this.#stageFor(address), constants.COPYFILE_FICLONE)
    }
  }

  /** Where the content of an address lies now. */
  pathOf(address: string): string {
    const path = this.#pathOf(address)
    const name = this.#staged.get(path)
    return name === undefined ? join(this.folder, path) : join(this.#stage, name)
  }

  /** Lets the draft take the place of what was there; from here on a run that is cut off is finished. */
  commit(
    {base, redirects}: Pick<Manifest, 'base' | 'redirects'>,
    redirectPages: boolean,
    onStep?: (step: 'staged' | FinishStep) => void,
  ): Manifest {
    const manifest = this.#withCarried({base, redirects, files: this.#files, carried: new Map()})
    const others = redirectPages ? pagesForRedirects(manifest) : new Map<string, string>()
    for (const [address, page] of others) writeFileSync(this.#stageFor(address), page)
    writeFileSync(this.#stageAt('_headers'), headersFile(manifest))
    writeFileSync(this.#stageAt('_redirects'), redirectsFile(manifest))
    writeFileSync(this.#stageAt(MARKER), writeManifest(manifest))
    replaceFileNow(
      join(this.#stage, JOURNAL),
      JSON.stringify(this.#journal(manifest, [...others.keys()])),
    )
    onStep?.('staged')
    finishFolder(this.folder, onStep)
    return manifest
  }

  /** Forgets the draft, and the folder if it was made for it. */
  discard(): void {
    finishFolder(this.folder)
    if (readdirSync(this.folder).length === 0) rmdirSync(this.folder)
  }

  #needs(address: string, file: ReleaseFile): boolean {
    this.#files.set(address, file)
    const before = this.#previous?.files.get(address) ?? this.#previous?.carried.get(address)
    if (before?.hash !== file.hash) return true
    return sizeOf(join(this.folder, this.#pathOf(address))) !== file.size
  }

  #stageFor(address: string): string {
    return this.#stageAt(this.#pathOf(address))
  }

  #stageAt(path: string): string {
    const name = this.#staged.get(path) ?? this.#tree?.place(path) ?? String(this.#staged.size)
    this.#staged.set(path, name)
    return join(this.#stage, name)
  }

  /** @throws {@link OutputFolderError} for an address that would lie outside the folder */
  #pathOf(address: string): string {
    const path = filePath(address)
    if (path !== undefined) return path
    throw new OutputFolderError(this.folder, `cannot hold ${address}.`, 'Change that address.')
  }

  /** Of earlier releases, what still lies in the folder. */
  #withCarried(next: Manifest): Manifest {
    const {carried} = carryFiles(this.#previous, next)
    const present = [...carried].filter(
      ([address, {size}]) => sizeOf(join(this.folder, this.#pathOf(address))) === size,
    )
    return {...next, carried: new Map(present)}
  }

  #journal(next: Manifest, redirectPages: readonly string[]): FolderJournal {
    if (this.#tree !== undefined) return {moves: movesOfTree(this.#staged), clear: [], leave: []}
    const stay = new Set(
      [...next.files.keys(), ...next.carried.keys(), ...redirectPages].map((one) =>
        this.#pathOf(one),
      ),
    )
    const leave = this.#pathsBefore().filter((path) => !stay.has(path))
    const known = new Set(this.#pathsBefore())
    const moves = [...this.#staged].map(([path, name]): [number, Move] => [
      rankOf(path, !known.has(path)),
      [name, path],
    ])
    return {moves: byRank(moves), clear: inTheWay(leave, [...this.#staged.keys()]), leave}
  }

  #pathsBefore(): string[] {
    if (this.#previous === undefined) return []
    const {files, carried} = this.#previous
    const addresses = [
      ...files.keys(),
      ...carried.keys(),
      ...pagesForRedirects(this.#previous).keys(),
    ]
    return addresses.map((address) => this.#pathOf(address))
  }
}

/** Pages come after what they ask for, new ones before others that may lead to them. */
function rankOf(path: string, isNew: boolean): number {
  if (path === MARKER) return 4
  if (isImmutable(`/${path}`) || path.startsWith('pagefind/')) return 0
  if (path.startsWith('_')) return 3
  return isNew ? 1 : 2
}

type Move = [name: string, path: string]

const byRank = (moves: readonly (readonly [rank: number, move: Move])[]): Move[] =>
  moves.toSorted(([a], [b]) => a - b).map(([, move]) => move)

/** Whole folders of a tree, each as early as anything in it has to be there. */
function movesOfTree(staged: ReadonlyMap<string, string>): Move[] {
  const ranks = new Map<string, number>()
  const names = new Map<string, string>()
  for (const [path, name] of staged) {
    const top = topOf(path)
    ranks.set(top, Math.min(ranks.get(top) ?? Infinity, rankOf(path, true)))
    names.set(top, name.slice(0, name.length - path.length + top.length))
  }
  return byRank([...names].map(([top, name]) => [ranks.get(top) ?? 0, [name, top]]))
}

/** Files where a folder must be, and files in a folder where a file must be. */
function inTheWay(leave: readonly string[], coming: readonly string[]): string[] {
  const files = new Set(coming)
  const folders = new Set(coming.flatMap(parentsOf))
  return leave.filter((path) => folders.has(path) || parentsOf(path).some((one) => files.has(one)))
}

function parentsOf(path: string): string[] {
  const parents: string[] = []
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) parents.push(parent)
  return parents
}

const sizeOf = (path: string): number | undefined => statSync(path, {throwIfNoEntry: false})?.size

async function namesIn(folder: string): Promise<string[]> {
  await mkdir(dirname(folder), {recursive: true})
  return readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw new OutputFolderError(folder, 'is no folder.', 'Give another.', {cause: error})
  })
}
