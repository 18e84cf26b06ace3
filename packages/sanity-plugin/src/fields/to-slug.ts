import {SLUG_MAX} from '@stepzero/content-model/twin'

const GERMAN: Readonly<Record<string, string>> = {ä: 'ae', ö: 'oe', ü: 'ue'}
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
}

/**
 * Makes a slug of a text: small letters, digits, single hyphens, at most {@link SLUG_MAX} characters.
 * Empty where the text has no letter that a slug can hold.
 *
 * @param language - umlauts are written out in German, and lose their dots elsewhere
 */
export const toSlug = (text: string, language = ''): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[äöü]/gu, (letter) =>
      language.split('-')[0] === 'de' ? (GERMAN[letter] ?? letter) : letter,
    )
    .replaceAll(/[ßæøœłđ]/gu, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, SLUG_MAX)
    .replaceAll(/^-|-$/gu, '')
