/** Bytes of JSON that mean something. */
export const OPEN_OBJECT = 0x7b
export const CLOSE_OBJECT = 0x7d
export const OPEN_LIST = 0x5b
export const CLOSE_LIST = 0x5d
export const COLON = 0x3a
export const COMMA = 0x2c
export const QUOTE = 0x22

const SPACE = 0x20
const MINUS = 0x2d
const DOT = 0x2e
const ZERO = 0x30
const NINE = 0x39
const UNICODE_ESCAPE = 0x75
const HEX_DIGITS = 4

const encoder = new TextEncoder()
/** What looks like a mark of byte order inside a line is a letter of it. */
const decoder = new TextDecoder('utf-8', {ignoreBOM: true})

/** A text as the bytes it has in JSON without escapes. */
export const bytesOf = (text: string): Uint8Array => encoder.encode(text)

/** What a byte is inside a string: an ordinary one, its end, an escape, part of a letter, or refused. */
const ORDINARY = 0
const END = 1
const ESCAPE = 2
const BEYOND_ASCII = 3
const REFUSED = 4
const IN_STRING = Uint8Array.from({length: 256}, (_, byte) => {
  if (byte < SPACE) return REFUSED
  if (byte === QUOTE) return END
  if (byte === 0x5c) return ESCAPE
  return byte < 0x80 ? ORDINARY : BEYOND_ASCII
})
const ESCAPED: ReadonlySet<number> = new Set(bytesOf('"\\/bfnrt'))
const HEX: ReadonlySet<number> = new Set(bytesOf('0123456789abcdefABCDEF'))
const WORDS = {true: bytesOf('true'), false: bytesOf('false'), null: bytesOf('null')}

/**
 * Goes through JSON byte by byte. What it takes is JSON; what it does not take may be JSON too, and
 * whoever wants to know asks `JSON.parse`.
 */
export class ByteReader {
  protected bytes: Uint8Array = new Uint8Array()
  #end = 0
  at = 0
  /** Where what stands in the quotes of the string begins that was taken last, and where it ends. */
  from = 0
  to = 0
  /** Whether that string is ASCII without escapes: its bytes are its characters. */
  isPlain = true

  /** Begins at the start of some bytes. */
  open(bytes: Uint8Array): void {
    this.bytes = bytes
    this.#end = bytes.length
    this.at = 0
  }

  /** The next byte that is no white space; 0 where there is none. */
  next(): number {
    const {bytes} = this
    for (; this.at < this.#end; this.at += 1) {
      const byte = bytes[this.at] ?? 0
      if (byte > SPACE) return byte
      if (byte !== SPACE && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) return byte
    }
    return 0
  }

  /** Whether nothing follows. */
  isDone(): boolean {
    this.next()
    return this.at === this.#end
  }

  /** Takes one byte, after white space, if it is that one. */
  take(byte: number): boolean {
    if (this.bytes[this.at] !== byte && this.next() !== byte) return false
    this.at += 1
    return true
  }

  /** Takes a string. */
  string(): boolean {
    const {bytes} = this
    if (bytes[this.at] !== QUOTE && this.next() !== QUOTE) return false
    const end = this.#end
    const from = this.at + 1
    let isPlain = true
    for (let at = from; at < end; at += 1) {
      const kind = IN_STRING[bytes[at] ?? 0]
      if (kind === ORDINARY) continue
      if (kind === END) {
        this.from = from
        this.to = at
        this.isPlain = isPlain
        this.at = at + 1
        return true
      }
      if (kind === REFUSED) return false
      isPlain = false
      if (kind === BEYOND_ASCII) continue
      const length = this.#escape(at + 1)
      if (length === 0) return false
      at += length
    }
    return false
  }

  /** How many bytes an escape has; 0 if there is none. */
  #escape(at: number): number {
    const {bytes} = this
    const byte = bytes[at] ?? 0
    if (ESCAPED.has(byte)) return 1
    if (byte !== UNICODE_ESCAPE) return 0
    for (let digit = 1; digit <= HEX_DIGITS; digit += 1) {
      if (!HEX.has(bytes[at + digit] ?? 0)) return 0
    }
    return 1 + HEX_DIGITS
  }

  /** Takes exactly these bytes, after white space, if they are what is next. */
  word(word: Uint8Array): boolean {
    const {bytes} = this
    if (bytes[this.at] !== word[0] && this.next() !== word[0]) return false
    const from = this.at
    for (let at = 1; at < word.length; at += 1) if (bytes[from + at] !== word[at]) return false
    this.at = from + word.length
    return true
  }

  /** Whether the string that was taken last is a text, given as its bytes. */
  isText(text: Uint8Array): boolean {
    const {bytes, from, to} = this
    if (to - from !== text.length) return false
    for (let at = 0; at < text.length; at += 1) if (bytes[from + at] !== text[at]) return false
    return true
  }

  /** Takes any value. */
  value(): boolean {
    const byte = this.next()
    if (byte === QUOTE) return this.string()
    if (byte === OPEN_OBJECT) return this.#members(CLOSE_OBJECT)
    if (byte === OPEN_LIST) return this.#members(CLOSE_LIST)
    if (byte === MINUS || (byte >= ZERO && byte <= NINE)) return this.#number()
    return this.word(WORDS.true) || this.word(WORDS.false) || this.word(WORDS.null)
  }

  /** What stands between two places, as text. */
  textBetween(from: number, to: number): string {
    return decoder.decode(this.bytes.subarray(from, to))
  }

  #members(close: number): boolean {
    this.at += 1
    if (this.take(close)) return true
    for (;;) {
      if (close === CLOSE_OBJECT && !(this.string() && this.take(COLON))) return false
      if (!this.value()) return false
      if (this.take(COMMA)) continue
      return this.take(close)
    }
  }

  #number(): boolean {
    if (this.bytes[this.at] === MINUS) this.at += 1
    const first = this.at
    if (!this.#digits()) return false
    if (this.bytes[first] === ZERO && this.at > first + 1) return false
    if (this.bytes[this.at] === DOT) {
      this.at += 1
      if (!this.#digits()) return false
    }
    const exponent = this.bytes[this.at]
    if (exponent !== 0x65 && exponent !== 0x45) return true
    this.at += 1
    const sign = this.bytes[this.at]
    if (sign === MINUS || sign === 0x2b) this.at += 1
    return this.#digits()
  }

  #digits(): boolean {
    const first = this.at
    for (;;) {
      const byte = this.bytes[this.at] ?? 0
      if (byte < ZERO || byte > NINE) return this.at > first
      this.at += 1
    }
  }
}
