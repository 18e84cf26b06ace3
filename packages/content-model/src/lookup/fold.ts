/**
 * Text as it is compared when somebody looks a term up: without case, accents, hyphens, spaces and
 * other signs. German spelled-out umlauts are left as they are typed.
 */
export const fold = (text: string): string =>
  ASCII.test(text)
    ? text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
    : text
        .normalize('NFKD')
        .toLowerCase()
        .replaceAll('ß', 'ss')
        .replaceAll(/[^\p{L}\p{N}]/gu, '')

/** Most names are of letters that nothing has to be taken from. */
const ASCII = /^[\t-\r -~]*$/
