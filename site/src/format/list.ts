import {formattingLocale} from './locale.ts'
import {oncePerKey} from './once-per-key.ts'

const formatterOf = oncePerKey(
  (language) => new Intl.ListFormat(formattingLocale(language), {type: 'conjunction'}),
)

/** `a, b and c` in the language. */
export const formatList = (items: readonly string[], language: string): string =>
  formatterOf(language).format(items)
