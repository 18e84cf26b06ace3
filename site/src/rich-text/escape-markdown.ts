/**
 * Text as it may stand in a line of Markdown: nothing in it makes emphasis, a link, code, a
 * footnote, a heading, a list, a quote, a table cell or HTML.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replaceAll(/[\\`*_[\]<>|#~^$]/g, String.raw`\$&`)
    .replaceAll(/&(?=#?\w+;)/g, '&amp;')
    // What starts a block only does so at the start of a line.
    .replace(/^(\s*)([-+=:])/, String.raw`$1\$2`)
    .replace(/^(\s*\d+)([.)])/, String.raw`$1\$2`)

/** An address as it may stand in the parentheses of a Markdown link. */
export const markdownAddress = (address: string): string =>
  address.replaceAll(
    /[()<>\s\\]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  )

/**
 * Escaped text as a code span: inside one nothing is escaped, so the escapes go, and the fence is
 * longer than any run of backticks within.
 */
export const codeSpan = (escaped: string): string => {
  const code = escaped.replaceAll(/\\([\\`*_[\]<>|#~^$\-+=:.)])/g, '$1').replaceAll('&amp;', '&')
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  const space = code.startsWith('`') || code.endsWith('`') ? ' ' : ''
  return `${fence}${space}${code}${space}${fence}`
}
