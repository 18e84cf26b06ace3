import {SeedError, TransferError} from '../../errors.ts'
import type {Staged} from './staged-documents.ts'

/**
 * What becomes of documents that the target has under the same id, with another content: nothing is
 * sent and they are named; they are replaced; they stay. A mirror replaces them, and removes what
 * the source does not have.
 *
 * @public
 */
export type MoveMode = 'create' | 'replace' | 'missing' | 'mirror'

/** What is known of a document of the target. */
export interface Held {
  readonly fingerprint: string
  /** What its strong references name. */
  readonly needs: readonly string[]
  readonly isAsset: boolean
}

/** What has to be done, in no order yet. */
export interface MovePlan {
  readonly create: readonly Staged[]
  readonly replace: readonly Staged[]
  /** Ids that only the target has. */
  readonly remove: readonly string[]
  /** How many are the same on both sides. */
  readonly same: number
  /** How many differ and stay. */
  readonly kept: number
}

/** Where a reference leads nowhere, a few are named. */
const NAMED = 5

/**
 * Compares what is to be sent with what is there.
 *
 * @throws {@link SeedError} or {@link TransferError} where documents differ and nobody said what to
 * do, or where references would lead nowhere
 */
export function planMove(
  staged: ReadonlyMap<string, Staged>,
  held: ReadonlyMap<string, Held>,
  mode: MoveMode,
): MovePlan {
  const create: Staged[] = []
  const replace: Staged[] = []
  const differing: Staged[] = []
  let same = 0
  for (const one of staged.values()) {
    const there = held.get(one.id)
    if (there === undefined) create.push(one)
    else if (there.fingerprint === one.fingerprint) same += 1
    // A move that broke off between its two passes left it so: that is no work of anybody else.
    else if (there.fingerprint === one.weakFingerprint) replace.push(one)
    else differing.push(one)
  }
  if (mode === 'create') refuseDiffering(differing)
  if (mode === 'replace' || mode === 'mirror') replace.push(...differing)
  const remove =
    mode === 'mirror'
      ? [...held].filter(([id, {isAsset}]) => !isAsset && !staged.has(id)).map(([id]) => id)
      : []
  const kept = mode === 'missing' ? differing.length : 0
  refuseDangling([...create, ...replace], staged, held, new Set(remove))
  return {create, replace, remove, same, kept}
}

function refuseDiffering(differing: readonly Staged[]): void {
  const [first] = differing
  if (first === undefined) return
  const others = differing.length === 1 ? '' : `, and ${differing.length - 1} more that differ`
  throw at(
    first,
    `the dataset already has a document "${first.id}" with another content${others}.`,
    'Choose whether such documents are replaced or left as they are.',
  )
}

function refuseDangling(
  sent: readonly Staged[],
  staged: ReadonlyMap<string, Staged>,
  held: ReadonlyMap<string, Held>,
  removed: ReadonlySet<string>,
): void {
  const dangling = sent.flatMap((one) =>
    one.needs
      .filter((target) => !staged.has(target) && (!held.has(target) || removed.has(target)))
      .map((target) => ({one, target})),
  )
  const [first] = dangling
  if (first === undefined) return
  const named = dangling.slice(0, NAMED).map(({one, target}) => `"${one.id}" → "${target}"`)
  const more = dangling.length > NAMED ? `, and ${dangling.length - NAMED} more` : ''
  throw at(
    first.one,
    `strong references lead nowhere: ${named.join(', ')}${more}.`,
    'Send the documents they name as well, or take the references out. Nothing was sent.',
  )
}

function at({line}: Staged, message: string, hint: string): SeedError | TransferError {
  if (line !== undefined && line > 0) return new SeedError(message, hint, line)
  return new TransferError(`${message.slice(0, 1).toUpperCase()}${message.slice(1)}`, hint)
}
