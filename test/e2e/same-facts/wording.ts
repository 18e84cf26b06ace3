/** A language of the sites under test. */
export type Language = 'en' | 'de'

/** What pages call a price and an exit: written here once more, so that no catalogue vouches for itself. */
export const LABELS = {
  en: {price: 'Price', exit: 'Exit', month: 'month', year: 'year', free: 'Free'},
  de: {price: 'Preis', exit: 'Ausstieg', month: 'Monat', year: 'Jahr', free: 'Kostenlos'},
} as const

/** What says whether tax is in a price. */
export const TAX = {
  en: {included: 'VAT included', excluded: 'plus VAT'},
  de: {included: 'inklusive Umsatzsteuer', excluded: 'zuzüglich Umsatzsteuer'},
} as const

/** Letters and digits alone: what is left of a text in every format. */
export const bare = (text: string): string => text.replaceAll(/[^\p{L}\p{N}%€]/gu, '')

/** The words of a price in no order: formats put them in lines and brackets of their own. */
export const bagOf = (text: string): string =>
  text
    .split(/[\s,:;()]+|\.(?=\s|$)/)
    .filter((word) => word !== '')
    .toSorted()
    .join(' ')

/** Every sum of euros in a text, as numbers. */
export const sumsIn = (text: string, language: Language): number[] => {
  const found = language === 'en' ? /€\s?([\d,]+(?:\.\d\d)?)/g : /([\d.]+(?:,\d\d)?)\s?€/g
  return [...text.matchAll(found)].map(([, sum = '']) =>
    Number(language === 'en' ? sum.replaceAll(',', '') : sum.replaceAll('.', '').replace(',', '.')),
  )
}
