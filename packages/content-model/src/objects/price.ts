import {z} from 'zod'
import {leaf} from '../fields/leaf-kind.ts'
import {member, object} from '../fields/object.ts'
import {text} from '../fields/text.ts'
import type {BadExample} from '../schema/bad-example.ts'

/** Whether an amount includes value-added tax. */
export const TAX = ['included', 'excluded'] as const

/** How often a recurring amount is due. */
export const PER = ['month', 'year'] as const

/** The kinds of price. `unstated` exists in drafts only. */
export const PRICE_KINDS = ['free', 'fixed', 'modular', 'recurring', 'unstated'] as const

/** An amount in the minor unit of its currency: 4900 is EUR 49.00. */
export const amount = z.int().min(0)

const CURRENCY = 'Expected an ISO 4217 code such as "EUR".'

/** An ISO 4217 code. */
export const currency = leaf('currency', z.string(CURRENCY).regex(/^[A-Z]{3}$/, CURRENCY))

const money = {currency, tax: z.enum(TAX)}

/** One part that is bought by itself. */
export const priceModule = member('priceModule', {
  name: text,
  amount,
  required: z.boolean().default(false),
})
export type PriceModule = z.infer<typeof priceModule>

const priceOf = <Kind extends (typeof PRICE_KINDS)[number], Shape extends z.ZodRawShape>(
  kind: Kind,
  shape: Shape,
) => object('price', {kind: z.literal(kind), ...shape})

const STATED_KINDS = 'Expected "free", "fixed", "modular" or "recurring".'

/** What a step or a commitment costs. Amounts are integers of the minor unit. */
export const price = z.discriminatedUnion(
  'kind',
  [
    // Part of the type so that a page can show the gap of a draft, but never of a published document.
    // It stands first because the first option stands in for what a draft leaves open.
    priceOf('unstated', {}).refine(
      () => false,
      'Expected a stated price; only a draft may leave it open.',
    ),
    priceOf('free', {}),
    priceOf('fixed', {amount, ...money}),
    priceOf('modular', {modules: z.array(priceModule).min(1), ...money}),
    priceOf('recurring', {amount, per: z.enum(PER), ...money}),
  ],
  {error: ({code}) => (code === 'invalid_union' ? STATED_KINDS : undefined)},
)
export type Price = z.infer<typeof price>

/** An example, as the Content Lake stores it. */
export const priceModuleExample: z.input<typeof priceModule> = {
  _type: 'priceModule',
  _key: 'find',
  name: 'Find the use case',
  amount: 390_000,
  required: true,
}

/** An example, as the Content Lake stores it. */
export const priceExample: z.input<typeof price> = {
  _type: 'price',
  kind: 'modular',
  modules: [priceModuleExample],
  currency: 'EUR',
  tax: 'excluded',
}

/** What `price` refuses. */
export const priceBadExamples: readonly BadExample[] = [
  {
    because: 'only a draft may leave a price open',
    value: {_type: 'price', kind: 'unstated'},
    at: [],
  },
  {
    because: 'a fixed price needs an amount',
    value: {_type: 'price', kind: 'fixed', currency: 'EUR', tax: 'excluded'},
    at: ['amount'],
  },
  {
    because: 'an amount is in whole cents',
    value: {_type: 'price', kind: 'fixed', amount: 49.5, currency: 'EUR', tax: 'excluded'},
    at: ['amount'],
  },
  {because: 'a modular price has modules', value: {...priceExample, modules: []}, at: ['modules']},
  {
    because: 'no price of this kind exists',
    value: {_type: 'price', kind: 'on request'},
    at: ['kind'],
  },
]
