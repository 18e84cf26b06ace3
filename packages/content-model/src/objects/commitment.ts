import type {z} from 'zod'
import {member} from '../fields/object.ts'
import {text} from '../fields/text.ts'
import {price} from './price.ts'

/** Something a customer binds themselves to, with its own price, term and exit. */
export const commitment = member('commitment', {name: text, price, term: text, exit: text})
export type Commitment = z.infer<typeof commitment>
