import {openAsBlob} from 'node:fs'
import {rm} from 'node:fs/promises'
import type {JsonObject} from '../../json.ts'
import {peoplesFields} from './compare-documents.ts'
import type {LakeConnection} from './lake-connection.ts'
import type {MoveSource} from './move-source.ts'
import type {Staged, StagedDocuments} from './staged-documents.ts'

/** Enough to hide the way there and back, and far below what the hosted lake allows. */
const AT_ONCE = 4

/** What came of sending assets. */
export interface SentAssets {
  /** The ids that the target gave, where they differ from those that the assets had. */
  readonly names: ReadonlyMap<string, string>
  /** Assets whose bytes the source does not have: their documents have to be sent as such. */
  readonly bare: readonly Staged[]
}

/** Sends the bytes of assets, and what people said of them. */
export async function sendAssets(
  from: MoveSource,
  to: LakeConnection,
  staged: StagedDocuments,
  assets: readonly Staged[],
  {work, onSent}: {readonly work: string; readonly onSent: (assets: number) => void},
): Promise<SentAssets> {
  const names = new Map<string, string>()
  const bare: Staged[] = []
  const waiting = assets.values()
  const send = async () => {
    for (const one of waiting) {
      const document = staged.read(one)
      const file = await from.assetFile(document, work)
      if (file === undefined) bare.push(one)
      else {
        const id = await upload(to, document, file)
        if (id !== one.id) names.set(one.id, id)
        // Only what was fetched for this; a file that lies beside a dataset stays.
        if (file.startsWith(work)) await rm(file, {force: true})
      }
      onSent(1)
    }
  }
  await Promise.all(Array.from({length: AT_ONCE}, send))
  return {names, bare}
}

/** Says of assets that are there what people say of them in the source. */
export async function describeAssets(
  to: LakeConnection,
  staged: StagedDocuments,
  assets: readonly Staged[],
): Promise<void> {
  for (const one of assets) {
    await to.mutate([{patch: {id: one.id, set: peoplesFields(staged.read(one))}}])
  }
}

async function upload(to: LakeConnection, document: JsonObject, file: string): Promise<string> {
  const {mimeType, originalFilename} = document
  const type = typeof mimeType === 'string' ? mimeType : 'application/octet-stream'
  const made = await to.upload(document['_type'] === 'sanity.imageAsset' ? 'image' : 'file', {
    body: () => openAsBlob(file),
    type,
    filename:
      typeof originalFilename === 'string' ? originalFilename : `file.${extensionOf(document)}`,
  })
  const id = String(made['_id'])
  const set = Object.fromEntries(
    Object.entries(peoplesFields(document)).filter(
      ([name, value]) => JSON.stringify(made[name]) !== JSON.stringify(value),
    ),
  )
  const unset = typeof originalFilename === 'string' ? [] : ['originalFilename']
  const changes = {
    ...(Object.keys(set).length === 0 ? {} : {set}),
    ...(unset.length === 0 ? {} : {unset}),
  }
  if (Object.keys(changes).length > 0) await to.mutate([{patch: {id, ...changes}}])
  return id
}

function extensionOf({extension}: JsonObject): string {
  return typeof extension === 'string' ? extension : 'bin'
}
