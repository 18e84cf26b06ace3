import {ArrowRightIcon} from '@sanity/icons/ArrowRight'
import {href, LABEL_MAX} from '@stepzero/content-model/twin'
import {defineField, defineType} from 'sanity'
import {PAGES} from '../fields/page-references.ts'
import {counted} from '../inputs/CountedInput.tsx'
import {onePlace} from '../validation/one-place.ts'
import {mayFit, saysSomethingUpTo} from '../validation/text-rules.ts'

/** One plain next step: a label and either a page of this site or an address elsewhere. */
export const callToActionType = defineType({
  name: 'callToAction',
  title: 'Next step',
  type: 'object',
  icon: ArrowRightIcon,
  validation: (rule) => rule.custom(onePlace),
  fields: [
    defineField({
      name: 'label',
      components: counted(LABEL_MAX),
      title: 'Label',
      type: 'string',
      validation: saysSomethingUpTo(LABEL_MAX),
    }),
    defineField({name: 'page', title: 'Page', type: 'reference', to: PAGES}),
    defineField({
      name: 'href',
      title: 'Or an address',
      type: 'string',
      description: 'An address elsewhere, or a path on this site.',
      validation: mayFit(href),
    }),
  ],
  preview: {select: {title: 'label', subtitle: 'href'}},
})
