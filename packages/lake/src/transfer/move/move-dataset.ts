import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {placeOf} from '../../document-id.ts'
import {isJsonObject} from '../../json.ts'
import {referencesOf} from '../../references-of.ts'
import {fingerprint, isAsset} from './compare-documents.ts'
import {LakeConnection} from './lake-connection.ts'
import type {LakePlace} from './lake-connection.ts'
import type {MoveSource} from './move-source.ts'
import {planMove} from './plan-move.ts'
import type {Held, MoveMode} from './plan-move.ts'
import {describeAssets, sendAssets} from './send-assets.ts'
import {refuseTooLarge, removeDocuments, sendDocuments} from './send-documents.ts'
import {StagedDocuments} from './staged-documents.ts'

/**
 * How far a move has come.
 *
 * @public
 */
export interface MoveProgress {
  readonly phase: 'read' | 'compare' | 'assets' | 'documents' | 'remove'
  readonly done: number
  /** Known once the reading is done. */
  readonly total?: number
}

/**
 * How a dataset is moved.
 *
 * @public
 */
export interface MoveOptions {
  /** `create` unless given: nothing that is there is touched. */
  readonly mode?: MoveMode
  /** Whether drafts go along; they do, unless this is false. A mirror leaves those there then. */
  readonly drafts?: boolean
  /** Whether versions and releases go along; only lakes that let them be written take them. */
  readonly versions?: boolean
  /** Compares and says what would be done, and does nothing. */
  readonly dryRun?: boolean
  readonly onProgress?: (progress: MoveProgress) => void
}

/**
 * What a move did, or would do.
 *
 * @public
 */
export interface MoveSummary {
  readonly created: number
  readonly replaced: number
  readonly removed: number
  /** Documents that were the same on both sides. */
  readonly same: number
  /** Documents that differ and were left as they are. */
  readonly kept: number
  /** Images and files among those created. */
  readonly assets: number
  /** Drafts, versions and the lake's own documents that did not go along. */
  readonly leftOut: number
}

/**
 * Brings the documents and assets of a dataset into a lake that answers. First both sides are read
 * and compared, and refused is what cannot be: documents that differ where nobody said what to do,
 * strong references to nothing. Then what differs is sent, in transactions that any lake takes.
 *
 * A move that breaks off is gone on with by doing the same again: what is there already is the same.
 * What others write meanwhile is not looked for.
 *
 * @throws SeedError with a line of the file, or TransferError
 * @public
 */
export async function moveDataset(
  from: MoveSource,
  to: LakePlace,
  options: MoveOptions = {},
): Promise<MoveSummary> {
  const work = await mkdtemp(join(tmpdir(), 'stepzero-move-'))
  try {
    using staged = new StagedDocuments(work)
    return await move(from, new LakeConnection(to), staged, {work, ...options})
  } finally {
    await rm(work, {recursive: true, force: true})
  }
}

async function move(
  from: MoveSource,
  to: LakeConnection,
  staged: StagedDocuments,
  options: MoveOptions & {readonly work: string},
): Promise<MoveSummary> {
  const {work, mode = 'create', onProgress = () => undefined} = options
  const goes = goesAlong(options)
  let leftOut = 0
  let read = 0
  for await (const {value, line} of from.documents(work)) {
    const id = isJsonObject(value) ? value['_id'] : undefined
    if (typeof id === 'string' && !goes(id)) leftOut += 1
    else staged.add(value, line)
    read += 1
    if (read % 200 === 0) onProgress({phase: 'read', done: read})
  }
  onProgress({phase: 'read', done: read, total: read})
  const held = await heldBy(to, goes, onProgress)
  const plan = planMove(staged.all, held, mode)
  refuseTooLarge([...plan.create, ...plan.replace])
  const assets = plan.create.filter((one) => one.isAsset)
  const summary = {
    created: plan.create.length,
    replaced: plan.replace.length,
    removed: plan.remove.length,
    same: plan.same,
    kept: plan.kept,
    assets: assets.length,
    leftOut,
  }
  if (options.dryRun === true) return summary

  const told = (phase: MoveProgress['phase'], total: number) => {
    let done = 0
    return (more: number) => {
      done += more
      if (total > 0) onProgress({phase, done, total})
    }
  }
  const {names, bare} = await sendAssets(from, to, staged, assets, {
    work,
    onSent: told('assets', assets.length),
  })
  await describeAssets(
    to,
    staged,
    plan.replace.filter((one) => one.isAsset),
  )
  const documents = {
    create: [...bare, ...plan.create.filter((one) => !one.isAsset)],
    replace: plan.replace.filter((one) => !one.isAsset),
  }
  const total = documents.create.length + documents.replace.length
  await sendDocuments(to, staged, documents, {names, onSent: told('documents', total)})
  await removeDocuments(to, plan.remove, held, told('remove', plan.remove.length))
  return {...summary, assets: assets.length - bare.length}
}

function goesAlong({drafts, versions}: MoveOptions): (id: string) => boolean {
  return (id) => {
    const {layer} = placeOf(id)
    if (layer === 'drafts') return drafts !== false
    if (layer !== '' || id.startsWith('_.releases.')) return versions === true
    // Whatever else a lake keeps there is about itself: groups, schemas, retention.
    return !id.startsWith('_.')
  }
}

/** What the target has, as far as it is compared. */
async function heldBy(
  lake: LakeConnection,
  goes: (id: string) => boolean,
  onProgress: NonNullable<MoveOptions['onProgress']>,
): Promise<ReadonlyMap<string, Held>> {
  const held = new Map<string, Held>()
  for await (const document of lake.documents()) {
    const id = String(document['_id'])
    if (!goes(id)) continue
    held.set(id, {
      fingerprint: fingerprint(document),
      needs: referencesOf(document)
        .filter(({isStrong}) => isStrong)
        .map(({target}) => target),
      isAsset: isAsset(document),
    })
    if (held.size % 200 === 0) onProgress({phase: 'compare', done: held.size})
  }
  return held
}
