import {formattingLocale} from './locale.ts'

/** `a, b and c` in the language. */
export const formatList = (items: readonly string[], language: string): string =>
  new Intl.ListFormat(formattingLocale(language), {type: 'conjunction'}).format(items)
