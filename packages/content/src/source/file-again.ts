import {closeSync, existsSync, fstatSync, openSync, readSync, statSync} from 'node:fs'

import type {ReadLine} from './document-source.ts'

/** As much as is read at once: what is asked for next mostly stands right behind. */
const WINDOW = 1 << 18

/** A file that was read once, and of which parts are read again as long as it is the same. */
export class FileAgain {
  readonly #path: string
  /** Undefined where there is no such file: whoever reads it first says so. */
  readonly #stamp: string | undefined
  #window = Buffer.alloc(0)
  #from = 0
  #filled = 0

  /** @param path - of a file that is about to be read */
  constructor(path: string) {
    this.#path = path
    const found = statSync(path, {throwIfNoEntry: false})
    this.#stamp = found && stampOf(found)
  }

  /** How to read a part of the file. What it holds on to is where that is. */
  reader(offset: number, length: number): ReadLine {
    return () => this.read(offset, length)
  }

  /** A part of the file, only good until the next one is asked for; undefined if it changed since. */
  read(offset: number, length: number): Uint8Array | undefined {
    const isThere = offset >= this.#from && offset + length <= this.#from + this.#filled
    if (!isThere && !this.#fill(offset, length)) return undefined
    const at = offset - this.#from
    return this.#window.subarray(at, at + length)
  }

  #fill(offset: number, length: number): boolean {
    if (!existsSync(this.#path)) return false
    const size = Math.max(WINDOW, length)
    if (this.#window.length < size) this.#window = Buffer.allocUnsafeSlow(size)
    const file = openSync(this.#path, 'r')
    try {
      if (stampOf(fstatSync(file)) !== this.#stamp) return false
      this.#from = offset
      this.#filled = readSync(file, this.#window, 0, size, offset)
      return this.#filled >= length
    } finally {
      closeSync(file)
    }
  }
}

const stampOf = ({ino, size, mtimeMs}: ReturnType<typeof fstatSync>): string =>
  `${ino} ${size} ${mtimeMs}`
