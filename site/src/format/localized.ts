import type {LocalizedTexts} from '@stepzero/content-model'

/**
 * A text in a language: exactly that one, else its main language (`de` for `de-CH`), else the first
 * there is, since a name in another language helps more than none. Undefined where there is none.
 */
export const localizedIn = (texts: LocalizedTexts, language: string): string | undefined => {
  const [primary] = language.split('-')
  const found =
    texts.find((text) => text.language === language) ??
    texts.find((text) => text.language.split('-')[0] === primary) ??
    texts[0]
  return found?.value
}
