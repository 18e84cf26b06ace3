import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {ASSET_FOLDERS, parseAssetPath} from './asset-name.ts'
import type {AssetName} from './asset-name.ts'

/** The assets whose files lie in a folder, in the order of their paths. */
export async function assetsIn(folder: string): Promise<AssetName[]> {
  const names: AssetName[] = []
  for (const one of Object.values(ASSET_FOLDERS)) {
    for (const name of await readdir(join(folder, one)).catch(nothingThere)) {
      const asset = parseAssetPath(`${one}/${name}`)
      if (asset !== undefined) names.push(asset)
    }
  }
  return names.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

function nothingThere(error: unknown): string[] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
  throw error
}
