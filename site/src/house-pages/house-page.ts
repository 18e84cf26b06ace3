import type {MDXInstance} from 'astro'
import AboutDe from './about.de.mdx'
import AboutEn from './about.en.mdx'
import AccessibilityDe from './accessibility.de.mdx'
import AccessibilityEn from './accessibility.en.mdx'
import ImprintDe from './imprint.de.mdx'
import ImprintEn from './imprint.en.mdx'
import PrivacyDe from './privacy.de.mdx'
import PrivacyEn from './privacy.en.mdx'

type Text = MDXInstance<Record<string, unknown>>['default']

/** The texts of the house by page and main language, as wide as the words of the site. */
const TEXTS = {
  about: {de: AboutDe, en: AboutEn},
  accessibility: {de: AccessibilityDe, en: AccessibilityEn},
  imprint: {de: ImprintDe, en: ImprintEn},
  privacy: {de: PrivacyDe, en: PrivacyEn},
} satisfies Record<string, Record<'de' | 'en', Text>>

/** The text of a page of the house in a language that the site has words in. */
export const housePage = (page: keyof typeof TEXTS, language: string): Text =>
  language.split('-')[0] === 'de' ? TEXTS[page].de : TEXTS[page].en
