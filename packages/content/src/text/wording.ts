import type {LocalizedTexts} from '@stepzero/content-model'

/**
 * The wording for a language, else for the default one, else the first there is; undefined only if
 * there is none at all.
 *
 * @public
 */
export function wording(
  texts: LocalizedTexts,
  language: string,
  defaultLanguage: string,
): string | undefined {
  const inLanguage = (tag: string) => texts.find((text) => text.language === tag)?.value
  return inLanguage(language) ?? inLanguage(defaultLanguage) ?? texts[0]?.value
}
