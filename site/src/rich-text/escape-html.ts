const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it may stand in HTML, between tags and inside a quoted attribute. */
export const escapeHtml = (text: string): string =>
  // Most text has nothing to escape, and looking is cheaper than replacing.
  SPECIAL.test(text)
    ? text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)
    : text

const SPECIAL = /[&<>"']/
