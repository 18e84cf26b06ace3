import {LINK_STATES} from '@stepzero/content-model/twin'
import {defineField, defineType} from 'sanity'
import {titled} from '../fields/titled.ts'
import {required} from '../validation/required.ts'

/** What the last check of a source's address found. */
export const linkStatusType = defineType({
  name: 'linkStatus',
  title: 'Last check',
  type: 'object',
  options: {columns: 2},
  fields: [
    defineField({
      name: 'state',
      title: 'State',
      type: 'string',
      options: {
        list: titled(LINK_STATES, {fine: 'Fine', gone: 'Gone', cannotTell: 'Cannot tell'}),
      },
      validation: required,
    }),
    defineField({name: 'checkedAt', title: 'Checked on', type: 'date', validation: required}),
  ],
})
