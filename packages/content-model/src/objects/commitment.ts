import type {z} from 'zod'
import {member} from '../fields/object.ts'
import {text} from '../fields/text.ts'
import type {BadExample} from '../schema/bad-example.ts'
import {price} from './price.ts'

/** Something a customer binds themselves to, with its own price, term and exit. */
export const commitment = member('commitment', {name: text, price, term: text, exit: text})
export type Commitment = z.infer<typeof commitment>

/** An example, as the Content Lake stores it. */
export const commitmentExample: z.input<typeof commitment> = {
  _type: 'commitment',
  _key: 'retainer',
  name: 'Operations retainer',
  price: {
    _type: 'price',
    kind: 'recurring',
    amount: 240_000,
    per: 'month',
    currency: 'EUR',
    tax: 'excluded',
  },
  term: 'One month, renewed each month.',
  exit: 'Cancel by the last working day of a month; operation ends with that month.',
}

/** What `commitment` refuses. */
export const commitmentBadExamples: readonly BadExample[] = [
  {
    because: 'it does not say how a customer gets out',
    value: {...commitmentExample, exit: ''},
    at: ['exit'],
  },
  {
    because: 'it leaves its price open',
    value: {...commitmentExample, price: {_type: 'price', kind: 'unstated'}},
    at: ['price'],
  },
]
