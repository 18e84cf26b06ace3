import {ByteReader} from './byte-reader.ts'

/** A reference that was come by. */
export interface SkimmedReference {
  /** The id it names. */
  readonly id: string
  /** The document types it may point at. */
  readonly allowed: readonly string[]
}

/** Most members of a list whose keys are compared; longer ones are read in the usual way. */
const MEMBERS_MAX = 256
/** FNV-1a. */
const HASH_START = 0x811c9dc5 | 0
const HASH_FACTOR = 0x01000193

/** A reader that notes on its way what others want to know of a text. */
export class TextReader extends ByteReader {
  references: SkimmedReference[] = []
  /** Whether parsing would leave everything as it is stored. */
  isAsStored = true
  /** Stands for the key of the member of a list that was taken last; 0 where it has none. */
  memberKey = 0
  /** Keys of the members of all lists that are open. */
  readonly #keys = new Int32Array(1 << 14)
  #keysNoted = 0
  /** Ids are named by many documents, and each is one string. */
  readonly #ids = new Map<number, string>()

  /** Begins at the start of some bytes, with nothing noted. */
  override open(bytes: Uint8Array): void {
    super.open(bytes)
    this.references = []
    this.isAsStored = true
    this.memberKey = 0
    this.#keysNoted = 0
  }

  /** Opens a list, and gives what {@link noteKey} and {@link closeList} want of it. */
  openList(): number {
    return this.#keysNoted
  }

  /** Whether no earlier member of a list is known to have the key of the one taken last, or may have it. */
  noteKey(list: number): boolean {
    const key = this.memberKey
    const keys = this.#keys
    const noted = this.#keysNoted
    if (noted - list >= MEMBERS_MAX || noted >= keys.length) return false
    for (let at = list; at < noted; at += 1) if (keys[at] === key) return false
    keys[noted] = key
    this.#keysNoted = noted + 1
    return true
  }

  closeList(list: number): void {
    this.#keysNoted = list
    this.memberKey = 0
  }

  /** Whether the string taken last begins with a sign of ASCII that can be seen. */
  beginsVisibly(): boolean {
    const byte = this.from < this.to ? (this.bytes[this.from] ?? 0) : 0
    return byte > 0x20 && byte < 0x7f && byte !== 0x5c
  }

  /** A number for the string taken last, the same for the same string, and never 0. */
  hash(): number {
    return hashOf(this.bytes, this.from, this.to)
  }

  /** The id that the string taken last is. */
  id(): string {
    if (!this.isPlain) return this.text()
    const hash = this.hash()
    const known = this.#ids.get(hash)
    if (known !== undefined && this.#isSame(known)) return known
    const id = this.text()
    this.#ids.set(hash, id)
    return id
  }

  /** The string taken last. */
  text(): string {
    const text = this.textBetween(this.from, this.to)
    if (this.isPlain) return text
    const whole: unknown = JSON.parse(`"${text}"`)
    return String(whole)
  }

  #isSame(text: string): boolean {
    const {bytes, from, to} = this
    if (text.length !== to - from) return false
    for (let at = 0; at < text.length; at += 1) {
      if (text.charCodeAt(at) !== bytes[from + at]) return false
    }
    return true
  }
}

/** The number that stands for a key; two keys may have the same, and one key never has two. */
export const hashOf = (bytes: Uint8Array, from = 0, to = bytes.length): number => {
  let hash = HASH_START
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), HASH_FACTOR)
  return hash === 0 ? 1 : hash
}
