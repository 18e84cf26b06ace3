import {UserIcon} from '@sanity/icons/User'
import {UsersIcon} from '@sanity/icons/Users'
import {PERSON_KINDS, TITLE_MAX, webAddress} from '@stepzero/content-model/twin'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {addressFields} from '../fields/address-fields.ts'
import {titled} from '../fields/titled.ts'
import {counted} from '../inputs/CountedInput.tsx'
import {DocumentInput} from '../inputs/DocumentInput.tsx'
import {LocalizedTextsInput} from '../inputs/LocalizedTextsInput.tsx'
import {required} from '../validation/required.ts'
import {mayFit, saysSomethingUpTo} from '../validation/text-rules.ts'

/** Somebody, or a desk, who writes or reviews. */
export const personType = defineType({
  name: 'person',
  title: 'Person or desk',
  type: 'document',
  icon: UserIcon,
  components: {input: DocumentInput},
  fields: [
    defineField({
      name: 'kind',
      title: 'Kind',
      type: 'string',
      options: {
        list: titled(PERSON_KINDS, {person: 'A person', desk: 'A desk of the house'}),
        layout: 'radio',
        direction: 'horizontal',
      },
      description: 'A desk signs for the house; for machines it is an organisation.',
      validation: required,
    }),
    defineField({
      name: 'title',
      components: counted(TITLE_MAX),
      title: 'Name',
      type: 'string',
      validation: saysSomethingUpTo(TITLE_MAX),
    }),
    ...addressFields('title'),
    defineField({
      name: 'role',
      title: 'Role',
      type: 'array',
      of: [defineArrayMember({type: 'localizedText'})],
      components: {input: LocalizedTextsInput},
      description: 'What they do here.',
    }),
    defineField({
      name: 'bio',
      title: 'About',
      type: 'array',
      of: [defineArrayMember({type: 'localizedText'})],
      components: {input: LocalizedTextsInput},
      description: 'Why readers can rely on what they write.',
    }),
    defineField({
      name: 'sameAs',
      title: 'Elsewhere',
      type: 'array',
      of: [defineArrayMember({type: 'string', validation: mayFit(webAddress)})],
      description: 'Addresses of the same person or desk on other sites.',
    }),
  ],
  orderings: [{title: 'Name', name: 'title', by: [{field: 'title', direction: 'asc'}]}],
  preview: {
    select: {title: 'title', role: 'role.0.value', kind: 'kind'},
    prepare: ({title, role, kind}) => ({
      title: title ?? 'Unnamed',
      subtitle: role,
      media: kind === 'desk' ? UsersIcon : UserIcon,
    }),
  },
})
