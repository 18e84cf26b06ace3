/**
 * Text as it is compared when somebody looks a term up: without case, accents, hyphens, spaces and
 * other signs. German spelled-out umlauts are left as they are typed.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
