/** Reads RIS as strictly as it is written; throws wherever a line is no field. */
export function readRis(text: string): ReadonlyMap<string, readonly string[]>[] {
  const records: Map<string, string[]>[] = []
  let open: Map<string, string[]> | undefined
  for (const line of text.split(/[\r\n\u0085\u2028\u2029]+/)) {
    if (line === '') continue
    const {tag = '', value = ''} =
      /^(?<tag>[A-Z][A-Z0-9]) {2}- (?<value>.*)$/su.exec(line)?.groups ?? {}
    if (tag === '') throw new TypeError(`No field: ${line}`)
    if (tag === 'TY') {
      if (open !== undefined) throw new TypeError('A record begins in another.')
      records.push((open = new Map()))
    } else if (open === undefined) throw new TypeError(`Outside of all records: ${line}`)
    if (tag === 'ER') open = undefined
    else open?.set(tag, [...(open.get(tag) ?? []), value])
  }
  if (open !== undefined) throw new TypeError('A record has no end.')
  return records
}
