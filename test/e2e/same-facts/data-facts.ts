import {z} from 'zod'
import {inOneLine} from './dom.ts'

const unitPrice = z.object({
  price: z.number(),
  priceCurrency: z.literal('EUR'),
  valueAddedTaxIncluded: z.boolean(),
  unitCode: z.string().optional(),
})
const specification = z.union([
  unitPrice,
  z.object({'@type': z.literal('CompoundPriceSpecification'), priceComponent: z.array(unitPrice)}),
])
const part = z.object({
  price: z.literal(0).optional(),
  priceSpecification: specification.optional(),
  itemOffered: z.object({termsOfService: z.string()}).optional(),
})
const offer = part.extend({addOn: z.array(part).optional()})
const service = z.object({
  '@type': z.literal('Service'),
  termsOfService: z.string().optional(),
  offers: z.array(offer).optional(),
  hasOfferCatalog: z.object({itemListElement: z.array(offer)}).optional(),
})
/** schema.org has no word for what takes the place of a claim. */
const REPLACED_BY = 'http://purl.org/dc/terms/isReplacedBy'
const claim = z.object({
  '@type': z.literal('Claim'),
  url: z.url().optional(),
  [REPLACED_BY]: z
    .object({name: z.string().optional(), url: z.url().optional(), temporalCoverage: z.string()})
    .optional(),
  name: z.string().optional(),
  temporalCoverage: z.string(),
  firstAppearance: z.object({name: z.string()}),
  creativeWorkStatus: z.enum(['superseded', 'withdrawn']).optional(),
  about: z
    .object({
      value: z.number().optional(),
      minValue: z.number().optional(),
      maxValue: z.number().optional(),
      unitText: z.string().optional(),
    })
    .optional(),
})
const citing = z.object({
  citation: z.array(z.object({name: z.string()})).optional(),
  mentions: z.array(claim).optional(),
})

/** A price as data tells it. */
export interface DataPrice {
  readonly sums: readonly number[]
  readonly tax: 'included' | 'excluded' | undefined
  readonly per: string | undefined
}

/** A claim as data tells it. */
export type DataClaim = z.infer<typeof claim>

/** What a claim says of itself, and what took its place, in one line. */
export const claimKey = (one: DataClaim): string => {
  const {name, url, temporalCoverage} = one[REPLACED_BY] ?? {}
  return JSON.stringify([
    [one.name, one.temporalCoverage, one.url, one.creativeWorkStatus ?? 'current'],
    [name, temporalCoverage, url],
  ])
}

/** Where the claim stands that took the place of another; undefined where none did. */
export const replacementOf = (one: DataClaim): string | undefined => one[REPLACED_BY]?.url

/** What the JSON-LD of a page says. */
export interface DataFacts {
  readonly prices: readonly DataPrice[]
  readonly exits: readonly string[]
  readonly claims: readonly DataClaim[]
  readonly works: readonly string[]
}

const PER: Readonly<Record<string, string>> = {MON: 'month', ANN: 'year'}

const unitPrices = (of: z.infer<typeof part>): z.infer<typeof unitPrice>[] => {
  if (of.priceSpecification === undefined) return []
  return 'priceComponent' in of.priceSpecification
    ? of.priceSpecification.priceComponent
    : [of.priceSpecification]
}

const priceOf = (of: z.infer<typeof offer>): DataPrice => {
  const units = [of, ...(of.addOn ?? [])].flatMap(unitPrices)
  const [first] = units
  return {
    sums: units.map(({price}) => price),
    tax: first && (first.valueAddedTaxIncluded ? 'included' : 'excluded'),
    per: first?.unitCode && PER[first.unitCode],
  }
}

/** Reads the nodes of JSON-LD. */
export const dataFacts = (nodes: readonly unknown[]): DataFacts => {
  const services = nodes.flatMap((node) => service.safeParse(node).data ?? [])
  const cited = nodes.flatMap((node) => citing.safeParse(node).data ?? [])
  const offers = services.flatMap((of) => [
    ...(of.offers ?? []),
    ...(of.hasOfferCatalog?.itemListElement ?? []),
  ])
  return {
    prices: offers.map(priceOf),
    exits: [
      ...services.flatMap(({termsOfService}) => termsOfService ?? []),
      ...offers.flatMap(({itemOffered}) => itemOffered?.termsOfService ?? []),
    ],
    claims: cited.flatMap(({mentions}) => mentions ?? []),
    works: cited.flatMap(({citation}) => citation?.map(({name}) => name) ?? []),
  }
}

/** A price in `/journeys/<journey>.json`: amounts are of the minor unit. */
const storedPrice = z.object({
  kind: z.string(),
  tax: z.enum(['included', 'excluded']).optional(),
  amount: z.number().optional(),
  per: z.string().optional(),
  modules: z.array(z.object({amount: z.number()})).optional(),
})
const storedClaims = z.array(
  z.object({
    url: z.url().optional(),
    figure: z.string(),
    asOf: z.string(),
    status: z.string(),
    replacedBy: z
      .object({url: z.url().optional(), figure: z.string(), asOf: z.string()})
      .optional(),
  }),
)
const journey = z.object({
  claims: storedClaims,
  steps: z.array(
    z.object({
      url: z.string(),
      price: storedPrice.optional(),
      exit: z.string().optional(),
      commitments: z.array(z.object({price: storedPrice, exit: z.string()})),
      claims: storedClaims,
    }),
  ),
})

const storedKeys = (claims: z.infer<typeof storedClaims>): string[] =>
  claims.map(({figure, asOf, url, status, replacedBy: by}) =>
    JSON.stringify([
      [figure === '' ? undefined : inOneLine(figure), asOf, url, status],
      [by && inOneLine(by.figure), by?.asOf, by?.url],
    ]),
  )

/** The claims in `/journeys/<journey>.json`, by the page that states them, as {@link claimKey} has them. */
export const journeyClaims = (json: string, address: string): ReadonlyMap<string, string[]> => {
  const {claims, steps} = journey.parse(JSON.parse(json))
  return new Map([
    [address, storedKeys(claims)],
    ...steps.map((step) => [new URL(step.url).pathname, storedKeys(step.claims)] as const),
  ])
}

/** What `/journeys/<journey>.json` says of each step: its own terms first, then its commitments. */
export const journeyFacts = (json: string) =>
  journey.parse(JSON.parse(json)).steps.map(({url, price, exit, commitments}) => ({
    address: new URL(url).pathname,
    prices: [price, ...commitments.map((of) => of.price)]
      .filter((of) => of !== undefined)
      .map(({tax, amount, per, modules = []}): DataPrice => {
        const amounts = amount === undefined ? modules.map((of) => of.amount) : [amount]
        return {sums: amounts.map((of) => of / 100), tax, per}
      }),
    exits: [...(exit === undefined ? [] : [exit]), ...commitments.map((of) => of.exit)],
  }))
