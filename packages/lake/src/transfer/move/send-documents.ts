import {SeedError, TransferError} from '../../errors.ts'
import {isJsonObject} from '../../json.ts'
import type {JsonObject} from '../../json.ts'
import {renamed, weakened} from './compare-documents.ts'
import {inOrder} from './in-order.ts'
import type {LakeConnection} from './lake-connection.ts'
import type {Held, MovePlan} from './plan-move.ts'
import {LakeRefusal} from './refusal-in.ts'
import type {Staged, StagedDocuments} from './staged-documents.ts'

/** What the hosted lake takes of a request, less what stands around the mutations. */
const TRANSACTION_BYTES = 3_900_000
/** A transaction of many small documents takes a lake as long as one of a few large. */
const TRANSACTION_MUTATIONS = 500

/** A mutation, with the document it comes from. */
interface Sent {
  readonly one: Staged | undefined
  readonly mutation: JsonObject
}

/** Refuses a document that no lake takes, before anything is sent. */
export function refuseTooLarge(documents: readonly Staged[]): void {
  const one = documents.find(({bytes}) => bytes > TRANSACTION_BYTES)
  if (one === undefined) return
  const message = `"${one.id}" has ${one.bytes} bytes, and a lake takes ${TRANSACTION_BYTES} at once.`
  const hint = 'Split it into several documents. Nothing was sent.'
  throw one.line === undefined
    ? new TransferError(message, hint)
    : new SeedError(message, hint, one.line)
}

/** A document as it is. */
const whole = (document: JsonObject): JsonObject => document

/**
 * Sends documents in transactions that a lake takes, each after those that it refers to. Those that
 * refer to each other go together, or, where they are too many, first with weak references.
 */
export async function sendDocuments(
  lake: LakeConnection,
  staged: StagedDocuments,
  plan: Pick<MovePlan, 'create' | 'replace'>,
  options: {
    /** The ids that the target gave to assets, where they differ. */
    readonly names: ReadonlyMap<string, string>
    readonly onSent: (documents: number) => void
  },
): Promise<void> {
  const byId = new Map([...plan.create, ...plan.replace].map((one) => [one.id, one] as const))
  const created = new Set(plan.create.map(({id}) => id))
  // What is there already can be referred to, also while it is being replaced.
  const {ordered, circular} = inOrder([...byId.keys()], (id) =>
    (byId.get(id)?.needs ?? []).filter((need) => created.has(need)),
  )
  const mutationOf = (id: string, shape: (document: JsonObject) => JsonObject): Sent[] => {
    const one = byId.get(id)
    if (one === undefined) return []
    const document = renamed(shape(staged.read(one)), options.names)
    const kind = created.has(id) ? 'createIfNotExists' : 'createOrReplace'
    return [{one, mutation: {[kind]: document}}]
  }
  await inTransactions(lake, ordered, (id) => mutationOf(id, whole), options.onSent)
  const size = circular.reduce((sum, id) => sum + (byId.get(id)?.bytes ?? 0), 0)
  if (size + circular.length * 100 < TRANSACTION_BYTES) {
    await transact(
      lake,
      circular.flatMap((id) => mutationOf(id, whole)),
    )
    options.onSent(circular.length)
    return
  }
  await inTransactions(lake, circular, (id) => mutationOf(id, weakened), options.onSent)
  for (const id of circular) created.delete(id)
  await inTransactions(
    lake,
    circular,
    (id) => mutationOf(id, whole),
    () => undefined,
  )
}

const deletion = (id: string): readonly Sent[] => [{one: undefined, mutation: {delete: {id}}}]

/** Removes documents, each after those that refer to it. */
export async function removeDocuments(
  lake: LakeConnection,
  ids: readonly string[],
  held: ReadonlyMap<string, Held>,
  onRemoved: (documents: number) => void,
): Promise<void> {
  const users = new Map<string, string[]>()
  for (const id of ids) {
    for (const need of held.get(id)?.needs ?? []) users.set(need, [...(users.get(need) ?? []), id])
  }
  const {ordered, circular} = inOrder(ids, (id) => users.get(id) ?? [])
  await inTransactions(lake, ordered, deletion, onRemoved)
  await transact(lake, circular.flatMap(deletion))
  onRemoved(circular.length)
}

async function inTransactions(
  lake: LakeConnection,
  ids: readonly string[],
  sentOf: (id: string) => readonly Sent[],
  onSent: (documents: number) => void,
): Promise<void> {
  let batch: Sent[] = []
  let bytes = 0
  const flush = async () => {
    await transact(lake, batch)
    onSent(batch.length)
    batch = []
    bytes = 0
  }
  for (const id of ids) {
    for (const sent of sentOf(id)) {
      const size = Buffer.byteLength(JSON.stringify(sent.mutation)) + 1
      const isFull = bytes + size > TRANSACTION_BYTES || batch.length >= TRANSACTION_MUTATIONS
      if (isFull && batch.length > 0) await flush()
      batch.push(sent)
      bytes += size
    }
  }
  await flush()
}

async function transact(lake: LakeConnection, sent: readonly Sent[]): Promise<void> {
  if (sent.length === 0) return
  try {
    await lake.mutate(sent.map(({mutation}) => mutation))
  } catch (cause) {
    const item = cause instanceof LakeRefusal ? cause.item : undefined
    const one = item === undefined ? undefined : sent[item]
    if (one === undefined || !(cause instanceof LakeRefusal)) throw cause
    const line = one.one?.line
    if (line !== undefined) throw new SeedError(cause.message, cause.hint, line, {cause})
    throw new TransferError(`${idOf(one)}: ${cause.message}`, cause.hint, {cause})
  }
}

function idOf({mutation}: Sent): string {
  const [body] = Object.values(mutation)
  const {_id, id} = isJsonObject(body) ? body : {}
  return String(_id ?? id)
}
