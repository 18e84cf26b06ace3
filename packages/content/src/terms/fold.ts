const SOFT_HYPHEN = '\u00ad'

/**
 * A text as terms are compared: composed, with one kind of hyphen, apostrophe and space, without
 * soft hyphens. Capitals stay.
 */
export function settle(text: string): string {
  const plain = isAscii(text) ? text : settleSigns(text.normalize('NFC'))
  return plain.trim().replaceAll(/\s+/g, ' ')
}

/** The same in small letters. */
export const fold = (text: string): string => settle(text).toLowerCase()

const settleSigns = (text: string): string =>
  text
    .replaceAll(SOFT_HYPHEN, '')
    .replaceAll(/[\u2010\u2011]/g, '-')
    .replaceAll(/[\u2018\u2019\u02bc]/g, "'")

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false
  return true
}
