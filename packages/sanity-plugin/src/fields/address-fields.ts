import {SLUG_MAX, slugText} from '@stepzero/content-model/twin'
import {defineArrayMember, defineField} from 'sanity'
import {SlugInput} from '../inputs/SlugInput.tsx'
import {slugFits} from '../validation/slug-fits.ts'
import {mayFit} from '../validation/text-rules.ts'
import {textOf} from './field-of.ts'
import {toSlug} from './to-slug.ts'

/**
 * The fields of every document with an address of its own.
 *
 * @param source - the field that a slug is made from
 */
export const addressFields = (source: string, groups?: {slug: string[]; former: string}) => [
  defineField({
    name: 'slug',
    components: {input: SlugInput},
    title: 'Slug',
    type: 'slug',
    description:
      'The last part of the address: small letters, digits and hyphens. The address that readers already know goes on working when you change this.',
    options: {
      source,
      maxLength: SLUG_MAX,
      slugify: (text, _type, {parent}) => toSlug(text, textOf(parent, 'language')),
      // Whether a slug is free is a rule, which knows about languages and journeys.
      isUnique: () => true,
    },
    validation: (rule) => rule.required().custom(slugFits),
    ...(groups === undefined ? {} : {group: groups.slug}),
  }),
  defineField({
    name: 'formerSlugs',
    title: 'Former slugs',
    type: 'array',
    of: [defineArrayMember({type: 'string', validation: mayFit(slugText)})],
    options: {layout: 'tags'},
    description: 'Addresses this had before. Readers who follow them arrive here.',
    ...(groups === undefined ? {} : {group: groups.former}),
  }),
]
