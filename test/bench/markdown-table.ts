/** A table in Markdown, laid out as the formatter of this project does; figures stand to the right. */
export function markdownTable(
  names: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const widths = names.map((name, at) =>
    Math.max(3, name.length, ...rows.map((row) => row[at]?.length ?? 0)),
  )
  const isFigures = names.map((_, at) => rows.every((row) => /^[\d–]/.test(row[at] ?? '')))
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => pad(cell, widths[at] ?? 0, isFigures[at] === true)).join(' | ')} |`
  const rule = widths.map((width, at) =>
    isFigures[at] === true ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  )
  return [line(names), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n')
}

const pad = (cell: string, width: number, isFigure: boolean): string =>
  isFigure ? cell.padStart(width) : cell.padEnd(width)
