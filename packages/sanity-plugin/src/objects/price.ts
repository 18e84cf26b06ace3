import {BillIcon} from '@sanity/icons/Bill'
import {currency, PER, PRICE_KINDS, TAX} from '@stepzero/content-model/twin'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {onlyFor} from '../fields/kinds.ts'
import {titled} from '../fields/titled.ts'
import {AmountInput} from '../inputs/AmountInput.tsx'
import {wholeNumberFrom} from '../validation/number-rules.ts'
import {priceIsStated} from '../validation/price-is-stated.ts'
import {atLeast, required} from '../validation/required.ts'
import {mustFit} from '../validation/text-rules.ts'

const oneAmount = onlyFor(['fixed', 'recurring'])
const modular = onlyFor(['modular'])
const recurring = onlyFor(['recurring'])
const money = onlyFor(['fixed', 'modular', 'recurring'])

/** What a step, a commitment or a solution costs. Amounts are integers of the minor unit. */
export const priceType = defineType({
  name: 'price',
  title: 'Price',
  type: 'object',
  icon: BillIcon,
  fields: [
    defineField({
      name: 'kind',
      title: 'Kind',
      type: 'string',
      options: {
        list: titled(PRICE_KINDS, {
          free: 'Free',
          fixed: 'Fixed',
          modular: 'By modules',
          recurring: 'Recurring',
          unstated: 'Not stated yet',
        }),
        layout: 'radio',
        direction: 'horizontal',
      },
      validation: (rule) => rule.required().custom(priceIsStated),
    }),
    defineField({
      name: 'amount',
      components: {input: AmountInput},
      title: 'Amount',
      type: 'number',
      hidden: oneAmount.hidden,
      validation: (rule, context) => (oneAmount.applies(context) ? wholeNumberFrom(0)(rule) : rule),
    }),
    defineField({
      name: 'per',
      title: 'Every',
      type: 'string',
      options: {
        list: titled(PER, {month: 'Month', year: 'Year'}),
        layout: 'radio',
        direction: 'horizontal',
      },
      hidden: recurring.hidden,
      validation: (rule, context) => (recurring.applies(context) ? required(rule) : rule),
    }),
    defineField({
      name: 'modules',
      title: 'Modules',
      type: 'array',
      of: [defineArrayMember({type: 'priceModule'})],
      hidden: modular.hidden,
      validation: (rule, context) => (modular.applies(context) ? atLeast(1)(rule) : rule),
    }),
    defineField({
      name: 'currency',
      title: 'Currency',
      type: 'string',
      description: 'The code of the currency: EUR',
      hidden: money.hidden,
      validation: (rule, context) => (money.applies(context) ? mustFit(currency)(rule) : rule),
    }),
    defineField({
      name: 'tax',
      title: 'Value-added tax',
      type: 'string',
      options: {
        list: titled(TAX, {included: 'Included', excluded: 'Not included'}),
        layout: 'radio',
        direction: 'horizontal',
      },
      hidden: money.hidden,
      validation: (rule, context) => (money.applies(context) ? required(rule) : rule),
    }),
  ],
})
