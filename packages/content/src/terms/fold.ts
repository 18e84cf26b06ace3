const SOFT_HYPHEN = '\u00ad'
const SPACE = 0x20
const LAST_OF_ASCII = 0x7f

/**
 * A text as terms are compared: composed, with one kind of hyphen, apostrophe and space, without
 * soft hyphens. Capitals stay.
 */
export function settle(text: string): string {
  if (isPlain(text)) return text
  return settleSigns(text.normalize('NFC')).trim().replaceAll(/\s+/g, ' ')
}

/** The same in small letters. */
export const fold = (text: string): string => settle(text).toLowerCase()

const settleSigns = (text: string): string =>
  text
    .replaceAll(SOFT_HYPHEN, '')
    .replaceAll(/[\u2010\u2011]/g, '-')
    .replaceAll(/[\u2018\u2019\u02bc]/g, "'")

/** Whether all of a text is letters and signs of ASCII, so that there is nothing to settle. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code <= SPACE || code > LAST_OF_ASCII) return false
  }
  return true
}
