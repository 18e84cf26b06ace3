import {existsSync, mkdirSync, renameSync, rmSync} from 'node:fs'
import {chmod, copyFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {assetPathOf} from './asset-name.ts'
import type {AssetName} from './asset-name.ts'

/** Files of assets on their way into the store's folder: placed with the commit, or not at all. */
export class AssetsInPlace {
  readonly #folder: string
  readonly #staged: {readonly from: string; readonly to: string}[] = []
  readonly #placed: string[] = []

  constructor(folder: string) {
    this.#folder = folder
  }

  /**
   * Makes a file ready to be placed.
   *
   * @param isOurs - whether it may be moved from where it is; else it is copied
   */
  async stage(path: string, asset: AssetName, isOurs: boolean): Promise<void> {
    const to = join(this.#folder, assetPathOf(asset.id) ?? asset.path)
    // The name is made of the content: what is there already is the same.
    if (existsSync(to)) return
    mkdirSync(dirname(to), {recursive: true, mode: 0o700})
    const from = isOurs ? path : `${to}.part`
    this.#staged.push({from, to})
    if (isOurs) return
    await copyFile(path, from)
    await chmod(from, 0o600)
  }

  /** Puts what was staged where the store looks for it. */
  place(): void {
    for (const {from, to} of this.#staged) {
      renameSync(from, to)
      this.#placed.push(to)
    }
  }

  /** Leaves everything as it was before. */
  undo(): void {
    for (const path of this.#placed) rmSync(path, {force: true})
    for (const {from} of this.#staged) rmSync(from, {force: true})
  }
}
