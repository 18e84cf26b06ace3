import {ArrowRightIcon} from '@sanity/icons/ArrowRight'
import {href} from '@stepzero/content-model/twin'
import {defineField, defineType} from 'sanity'
import {PAGES} from '../fields/page-references.ts'
import {atMostOnePlace} from '../validation/one-place.ts'
import {mayFit, saysSomething} from '../validation/text-rules.ts'

/** What to do next after a check. */
export const recommendationType = defineType({
  name: 'recommendation',
  title: 'Recommendation',
  type: 'object',
  icon: ArrowRightIcon,
  validation: (rule) => rule.custom(atMostOnePlace),
  fields: [
    defineField({name: 'text', title: 'Text', type: 'text', rows: 2, validation: saysSomething}),
    defineField({name: 'page', title: 'Page', type: 'reference', to: PAGES}),
    defineField({
      name: 'href',
      title: 'Or an address',
      type: 'string',
      validation: mayFit(href),
    }),
  ],
  preview: {select: {title: 'text', subtitle: 'page.title'}},
})
