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
