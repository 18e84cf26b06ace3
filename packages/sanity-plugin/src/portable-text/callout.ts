import {BulbOutlineIcon} from '@sanity/icons/BulbOutline'
import {CALLOUT_KINDS} from '@stepzero/content-model/twin'
import {defineField, defineType} from 'sanity'
import {blocksToText} from '../fields/blocks-to-text.ts'
import {titled} from '../fields/titled.ts'
import {required} from '../validation/required.ts'
import {maySay} from '../validation/text-rules.ts'

/** A passage set apart from the running text. */
export const calloutType = defineType({
  name: 'callout',
  title: 'Callout',
  type: 'object',
  icon: BulbOutlineIcon,
  fields: [
    defineField({
      name: 'kind',
      title: 'Kind',
      type: 'string',
      options: {
        list: titled(CALLOUT_KINDS, {note: 'Note', example: 'Example', caution: 'Caution'}),
        layout: 'radio',
        direction: 'horizontal',
      },
      initialValue: 'note',
    }),
    defineField({name: 'title', title: 'Title', type: 'string', validation: maySay}),
    defineField({name: 'content', title: 'Text', type: 'simpleText', validation: required}),
  ],
  preview: {
    select: {title: 'title', kind: 'kind', content: 'content'},
    prepare: ({title, kind, content}) => ({
      title: title ?? blocksToText(content) ?? 'Empty callout',
      subtitle: `Callout · ${kind ?? 'note'}`,
    }),
  },
})
