import {UsersIcon} from '@sanity/icons/Users'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {firstWording, WORDING} from '../fields/first-wording.ts'
import {LocalizedTextsInput} from '../inputs/LocalizedTextsInput.tsx'

/** A part of the house that owns steps and milestones. */
export const departmentType = defineType({
  name: 'department',
  title: 'Department',
  type: 'document',
  icon: UsersIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Name',
      type: 'array',
      of: [defineArrayMember({type: 'localizedText'})],
      components: {input: LocalizedTextsInput},
    }),
    defineField({
      name: 'about',
      title: 'About',
      type: 'array',
      of: [defineArrayMember({type: 'localizedText'})],
      components: {input: LocalizedTextsInput},
      description: 'What it does for a customer.',
    }),
  ],
  preview: {
    select: WORDING('title'),
    prepare: (wording) => ({title: firstWording(wording) ?? 'Unnamed department'}),
  },
})
