/** A table as text: the names of the columns but for one, then a line a row. */
export function printTable(title: string, rows: readonly object[], without = ''): string {
  const all = new Set(rows.flatMap((row) => Object.keys(row)))
  const names = [...all].filter((name) => name !== without)
  const cells = rows.map((row) => names.map((name) => cell(Reflect.get(row, name))))
  const widths = names.map((name, at) =>
    Math.max(name.length, ...cells.map((row) => row[at]?.length ?? 0)),
  )
  const line = (row: readonly string[]): string =>
    row.map((text, at) => text.padStart(widths[at] ?? 0)).join('  ')
  return [`\n${title}`, line(names), ...cells.map(line)].join('\n')
}

const cell = (value: unknown): string => {
  if (value === undefined) return '-'
  if (typeof value === 'number' && !Number.isInteger(value)) return value.toFixed(2)
  return typeof value === 'string' ? value : JSON.stringify(value)
}
