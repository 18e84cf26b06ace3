/** An entry as it was read: its texts without the braces and commands of TeX. */
export interface ReadEntry {
  readonly type: string
  readonly key: string
  readonly fields: ReadonlyMap<string, string>
  /** Of each author the parts of the name. */
  readonly authors: readonly (readonly string[])[]
}

/** Reads BibTeX the way BibTeX does, counting braces; throws at whatever stands between entries. */
export function readBibtex(text: string): ReadEntry[] {
  const entries: ReadEntry[] = []
  let at = 0
  while (at < text.length) {
    const head = /\s*@(?<type>[a-z]+)\{(?<key>[a-z0-9-]+),/isy
    head.lastIndex = at
    const {type = '', key = ''} = head.exec(text)?.groups ?? {}
    if (type === '') throw new TypeError(`No entry: ${text.slice(at, at + 40)}`)
    at = head.lastIndex
    const raw = new Map<string, string>()
    for (;;) {
      const name = /\s*(?<name>[a-z]+) = (?=\{)/y
      name.lastIndex = at
      const field = name.exec(text)?.groups?.['name']
      if (field === undefined) throw new TypeError(`No field: ${text.slice(at, at + 40)}`)
      const end = closing(text, name.lastIndex)
      raw.set(field, text.slice(name.lastIndex + 1, end))
      at = end + 1
      if (text[at] !== ',') break
      at += 1
    }
    const close = /\s*\}\n?/y
    close.lastIndex = at
    if (close.exec(text) === null) throw new TypeError(`No end: ${text.slice(at, at + 40)}`)
    at = close.lastIndex
    const fields = new Map(
      [...raw].map(([field, value]) => [field, VERBATIM.has(field) ? value : plain(value)]),
    )
    const authors = apart(raw.get('author') ?? '', ' and ').map((one) =>
      apart(one, ', ').map(plain),
    )
    entries.push({type, key, fields, authors})
  }
  return entries
}

/** Where the brace that opens at a place is closed. */
function closing(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    if (text[at] === '{') depth += 1
    if (text[at] === '}') depth -= 1
    if (depth === 0) return at
  }
  throw new TypeError('A brace is not closed.')
}

/** Parts a text where something stands outside of all braces. */
function apart(text: string, between: string): string[] {
  const parts = ['']
  for (let at = 0, depth = 0; at < text.length; at++) {
    if (text[at] === '{') depth += 1
    if (text[at] === '}') depth -= 1
    if (depth === 0 && text.startsWith(between, at)) {
      parts.push('')
      at += between.length - 1
    } else parts.push(`${parts.pop() ?? ''}${text[at] ?? ''}`)
  }
  return parts
}

/** Fields that are read as they stand. */
const VERBATIM: ReadonlySet<string> = new Set(['doi', 'url'])

const SIGNS = new Map([
  ['textbackslash', '\\'],
  ['textbraceleft', '{'],
  ['textbraceright', '}'],
  ['textasciitilde', '~'],
  ['textasciicircum', '^'],
])

/** A value as a reader sees it; throws at a command nobody wrote on purpose. */
const plain = (value: string): string =>
  value.replace(/\\(?:(?<word>[a-z]+)\{\}|(?<sign>[%&$#_]))|[\\{}%&$#~^]/g, (all, word, sign) => {
    if (typeof sign === 'string') return sign
    if (all === '{' || all === '}') return ''
    const known = SIGNS.get(String(word))
    if (known === undefined) throw new TypeError(`A command or a sign of TeX: ${all}`)
    return known
  })
