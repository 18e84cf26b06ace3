import {BookmarkIcon} from '@sanity/icons/Bookmark'
import {defineField, defineType} from 'sanity'
import {PAGES} from '../fields/page-references.ts'
import {required} from '../validation/required.ts'
import {saysSomething} from '../validation/text-rules.ts'

/** A page worth reading, and why. */
export const newsletterPickType = defineType({
  name: 'newsletterPick',
  title: 'Pick',
  type: 'object',
  icon: BookmarkIcon,
  fields: [
    defineField({
      name: 'reference',
      title: 'Page',
      type: 'reference',
      to: PAGES,
      validation: required,
    }),
    defineField({name: 'why', title: 'Why', type: 'text', rows: 2, validation: saysSomething}),
  ],
  preview: {select: {title: 'reference.title', subtitle: 'why'}},
})
