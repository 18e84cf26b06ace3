import {mkdir, readdir, rm} from 'node:fs/promises'
import {join} from 'node:path'
import type {Lake} from '../lake.ts'
import type {LakeStore} from '../store/lake-store.ts'
import {exportDataset, hasAssets} from './export-dataset.ts'

/**
 * How backups are kept.
 *
 * @public
 */
export interface BackupOptions {
  /** Where they are written; made if it is not there. */
  readonly folder: string
  /** Told the path of each backup when it is whole. */
  readonly onWritten?: (file: string) => void
  /** Told what went wrong; the lake goes on. */
  readonly onError: (error: unknown) => void
  readonly now?: () => Date
}

/**
 * Backups that are written while this is not disposed of, and once more when it is.
 *
 * @public
 */
export interface Backups extends AsyncDisposable {
  /** Writes a backup if the last one is a day old and something has changed; asked every hour. */
  daily(): Promise<void>
}

const DAY = 24 * 60 * 60 * 1000
const HOUR = 60 * 60 * 1000
/** How many backups are kept; the oldest go first. */
const KEPT = 14
const BACKUP = /^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}(?:-\d+)?Z\.(?:ndjson|tar\.gz)$/
const UNFINISHED = /^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}.*\.part(?:\.data)?$/
/** The store's own note of its last backup. */
const FACT = 'backup'

/**
 * Writes full exports of a lake beside its data: once a day, and when it ends, if something has
 * changed since the last. The newest fourteen stay.
 *
 * @public
 */
export function keepBackups(lake: Lake, options: BackupOptions): Backups {
  const {store} = lake
  const now = options.now ?? (() => new Date())
  let last: Promise<void> = Promise.resolve()
  const inTurn = (isDue: () => boolean): Promise<void> => {
    last = last.then(async () => {
      try {
        if (isDue() && (await isOutdated(store, options.folder))) {
          await backUp(store, options, now())
        }
      } catch (error) {
        options.onError(error)
      }
    })
    return last
  }
  const daily = () =>
    inTurn(() => now().valueOf() - (noteOf(store)?.at.valueOf() ?? -Infinity) >= DAY)
  const timer = setInterval(() => void daily(), HOUR)
  timer.unref()
  return {
    daily,
    async [Symbol.asyncDispose]() {
      clearInterval(timer)
      await inTurn(() => true)
    },
  }
}

interface Note {
  readonly at: Date
  readonly state: string
  readonly name: string
}

function noteOf(store: LakeStore): Note | undefined {
  const [at, state, name] = store.fact(FACT)?.split(' ') ?? []
  if (at === undefined || state === undefined || name === undefined) return undefined
  return {at: new Date(at), state, name}
}

/**
 * Names what the store holds: every document that is put takes a number that is never used again,
 * and between two puts documents can only become fewer.
 */
function stateOf({reader}: LakeStore): string {
  const puts = reader.number(
    "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'bodies'",
  )
  return `${puts}/${reader.number('SELECT count(*) FROM documents')}`
}

async function isOutdated(store: LakeStore, folder: string): Promise<boolean> {
  const note = noteOf(store)
  if (note?.state !== stateOf(store)) return store.count() > 0
  return !(await namesIn(folder)).includes(note.name)
}

async function backUp(
  store: LakeStore,
  {folder, onWritten}: BackupOptions,
  at: Date,
): Promise<void> {
  await mkdir(folder, {recursive: true, mode: 0o700})
  const names = await namesIn(folder)
  for (const name of names) {
    if (UNFINISHED.test(name)) await rm(join(folder, name), {force: true})
  }
  const state = stateOf(store)
  const name = freeName(at, (await hasAssets(store)) ? 'tar.gz' : 'ndjson', names)
  await exportDataset(store, join(folder, name))
  store.setFact(FACT, `${at.toISOString()} ${state} ${name}`)
  onWritten?.(join(folder, name))
  const kept = [...names.filter((one) => BACKUP.test(one)), name].toSorted()
  for (const old of kept.slice(0, -KEPT)) await rm(join(folder, old), {force: true})
}

/** `2026-11-21T20-53-07Z`: sorted as text, they are sorted by time. */
function freeName(at: Date, ending: string, taken: readonly string[]): string {
  const stem = at.toISOString().slice(0, 19).replaceAll(':', '-')
  for (let more = 0; ; more += 1) {
    const name = `${stem}${more === 0 ? '' : `-${more}`}Z.${ending}`
    if (!taken.includes(name)) return name
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  })
}
