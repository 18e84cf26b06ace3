import type {Claim} from '@stepzero/content-model'

const SIGNS: Readonly<Record<Claim['hedge'], string>> = {
  exactly: '',
  about: '~',
  atLeast: '≥ ',
  atMost: '≤ ',
  moreThan: '> ',
  lessThan: '< ',
  between: '',
}

/**
 * The figure of a claim in one line of plain text that needs no words of any language: its hedge
 * is a sign. Empty for a claim without a figure.
 */
export function neutralFigure(claim: Claim, language: string): string {
  const {value, valueTo, unit, hedge} = claim
  if (value === undefined) return ''
  const format = formatter(unit, language)
  const range = valueTo === undefined ? format.format(value) : format.formatRange(value, valueTo)
  const counted = unit === undefined || isCurrency(unit) || unit === 'percent' ? '' : ` ${unit}`
  return `${SIGNS[hedge]}${range}${counted}`
}

const isCurrency = (unit: string): boolean => /^[A-Z]{3}$/.test(unit)

function formatter(unit: string | undefined, language: string): Intl.NumberFormat {
  if (unit === 'percent') {
    return new Intl.NumberFormat(language, {style: 'unit', unit: 'percent'})
  }
  return unit !== undefined && isCurrency(unit)
    ? new Intl.NumberFormat(language, {
        style: 'currency',
        currency: unit,
        trailingZeroDisplay: 'stripIfInteger',
      })
    : new Intl.NumberFormat(language)
}
