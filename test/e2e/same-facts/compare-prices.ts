import {journeyFacts, type DataFacts, type DataPrice} from './data-facts.ts'
import type {PageFacts, StepLine} from './page-facts.ts'
import type {SiteText} from './site-text.ts'
import {unmarked, type TwinFacts} from './twin-facts.ts'
import {bagOf, LABELS, sumsIn, TAX, type Language} from './wording.ts'

const unlike = (what: string, one: readonly string[], other: readonly string[]): string[] =>
  JSON.stringify(one) === JSON.stringify(other)
    ? []
    : [`${what}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`]

const keysOf = (prices: readonly string[], language: Language): string[] =>
  prices.map((price) => priceKey(priceIn(price, language)))

/** A page, its twin and its data name the same prices and the same ways out, in the same order. */
export const pricedAlike = (page: PageFacts, twin: TwinFacts, data: DataFacts): string[] => [
  ...unlike('exits on the page and in its twin', page.exits, twin.exits),
  ...unlike('exits on the page and in its data', page.exits, data.exits),
  ...unlike('prices on the page and in its twin', page.prices.map(bagOf), twin.prices.map(bagOf)),
  ...unlike(
    'prices on the page and in its data',
    keysOf(page.prices, page.language),
    data.prices.map(priceKey),
  ),
]

/** The lines of a journey say of its steps what the pages of the steps say, wherever they stand. */
export const stepsAlike = (
  address: string,
  journey: PageFacts,
  twin: TwinFacts,
  pages: ReadonlyMap<string, PageFacts>,
  site: SiteText,
): string[] => {
  if (journey.steps.length === 0) return []
  const stored = site.read(`${address.slice(1, -1)}.json`)
  const told = stored === undefined ? [] : journeyFacts(stored)
  const list = (site.read('llms/journeys.txt') ?? '').split('\n')
  return journey.steps.flatMap((line) => {
    const step = pages.get(line.address)
    const data = told.find((of) => line.address.endsWith(of.address))
    const listed = list.find((of) => of.includes(`${line.address}index.md)`))
    const row = twin.lines[twin.raw.findIndex((of) => /^\d/.test(of) && of.includes(line.address))]
    if (!step || !data || listed === undefined || row === undefined) {
      return [`${line.address} is missing from one of its lists`]
    }
    return [
      ...unlike(`exits of ${line.address} as data`, step.exits, data.exits),
      ...unlike(
        `prices of ${line.address} as data`,
        keysOf(step.prices.slice(0, data.prices.length), step.language),
        data.prices.map(priceKey),
      ),
      ...lineAlike(line, step),
      ...[unmarked(listed), row].flatMap((text) =>
        tells(text, line, step.language)
          ? []
          : [`${line.address} costs or ends otherwise: ${text}`],
      ),
    ]
  })
}

const lineAlike = ({address, price, exit}: StepLine, step: PageFacts): string[] => [
  ...unlike(`exit of ${address}`, exit === undefined ? [] : [exit], step.exits.slice(0, 1)),
  ...(price === undefined || isPartOf(price, step.prices[0] ?? '')
    ? []
    : [`${address} costs ${price} in the list and ${step.prices[0]}`]),
]

const isPartOf = (part: string, whole: string): boolean => {
  const words = bagOf(whole).split(' ')
  return bagOf(part)
    .split(' ')
    .every((word) => words.includes(word))
}

const tells = (text: string, {price, exit}: StepLine, language: Language): boolean => {
  const label = LABELS[language]
  const isPriced = price === undefined ? !text.includes(`${label.price}:`) : isPartOf(price, text)
  const isLeft = exit === undefined ? !text.includes(`${label.exit}:`) : text.endsWith(exit)
  return isPriced && isLeft
}

const priceIn = (text: string, language: Language): DataPrice => {
  const label = LABELS[language]
  const tax = TAX[language]
  return {
    sums: sumsIn(text, language),
    tax: text.includes(tax.included)
      ? 'included'
      : text.includes(tax.excluded)
        ? 'excluded'
        : undefined,
    per: text.includes(label.month) ? 'month' : text.includes(label.year) ? 'year' : undefined,
  }
}

const priceKey = ({sums, tax, per}: DataPrice): string =>
  JSON.stringify([sums.toSorted((a, b) => a - b), tax ?? null, per ?? null])
