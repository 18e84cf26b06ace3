/**
 * The locale that dates, numbers and money are written in. Plain `en` reads as international
 * English: `2 October 2026` is misread by nobody, `10/2/2026` by half of Europe.
 */
export const formattingLocale = (language: string): string =>
  language === 'en' ? 'en-GB' : language
