import {CogIcon} from '@sanity/icons/Cog'
import {languageTag, settings, webAddress} from '@stepzero/content-model/twin'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {addable} from '../inputs/AddableInput.tsx'
import {LocalizedTextsInput} from '../inputs/LocalizedTextsInput.tsx'
import {atLeast, required} from '../validation/required.ts'
import {mayFit, mustFit, saysSomething} from '../validation/text-rules.ts'

/** The site itself. There is one such document. */
export const settingsType = defineType({
  name: 'settings',
  title: 'Settings',
  type: 'document',
  icon: CogIcon,
  groups: [
    {name: 'site', title: 'Site', default: true},
    {name: 'words', title: 'Words'},
    {name: 'navigation', title: 'Navigation'},
    {name: 'company', title: 'Company'},
  ],
  fields: [
    defineField({
      name: 'name',
      title: 'Name',
      type: 'string',
      description: 'The name of the site, as readers see it.',
      validation: saysSomething,
      group: 'site',
    }),
    defineField({
      name: 'baseAddress',
      title: 'Address',
      type: 'string',
      description: 'Where the site is published: https://www.example.com',
      validation: mayFit(webAddress),
      group: 'site',
    }),
    defineField({
      name: 'languages',
      title: 'Languages',
      type: 'array',
      of: [defineArrayMember({type: 'string', validation: mayFit(languageTag)})],
      options: {layout: 'tags'},
      description: 'Tags such as “en” or “de-CH”. The first one is the site’s own.',
      validation: atLeast(1),
      group: 'site',
    }),
    defineField({
      name: 'timeZone',
      title: 'Time zone',
      type: 'string',
      description: 'Decides when a day begins: Europe/Berlin',
      validation: mustFit(settings.shape.timeZone),
      group: 'site',
    }),
    defineField({
      name: 'logo',
      title: 'Logo',
      type: 'image',
      description: 'Stands at the top of every page in place of the name, 36 pixels tall.',
      options: {hotspot: true},
      group: 'site',
    }),
    defineField({
      name: 'accent',
      title: 'Accent',
      type: 'string',
      description:
        'The colour of links, as #rrggbb in small letters. Where it could not be read on the paper of the site, it is darkened or lightened until it can.',
      validation: mayFit(settings.shape.accent.unwrap()),
      group: 'site',
    }),
    defineField({
      name: 'newsletter',
      title: 'Newsletter',
      type: 'newsletterSettings',
      description: 'How readers get the next issue: never through a field on this site.',
      validation: required,
      group: 'site',
    }),
    defineField({
      name: 'statement',
      title: 'Statement',
      type: 'array',
      of: [defineArrayMember({type: 'localizedText'})],
      components: {input: LocalizedTextsInput},
      description: 'The one sentence of the home page.',
      group: 'words',
    }),
    defineField({
      name: 'description',
      title: 'Description',
      type: 'array',
      of: [defineArrayMember({type: 'localizedText'})],
      components: {input: LocalizedTextsInput},
      description: 'What search engines show below the name.',
      group: 'words',
    }),
    defineField({
      name: 'notice',
      title: 'Notice',
      type: 'array',
      of: [defineArrayMember({type: 'localizedText'})],
      components: {input: LocalizedTextsInput},
      description: 'What readers must know before they believe the rest. Often empty.',
      group: 'words',
    }),
    defineField({
      name: 'navigation',
      title: 'Navigation',
      type: 'array',
      of: [defineArrayMember({type: 'siteLink'})],
      group: 'navigation',
    }),
    defineField({
      name: 'callToAction',
      components: addable('a next step'),
      title: 'Next step',
      type: 'siteLink',
      description: 'The one plain link that stands on every page.',
      group: 'navigation',
    }),
    defineField({
      name: 'contact',
      title: 'Contact',
      type: 'contact',
      validation: required,
      group: 'company',
    }),
    defineField({
      name: 'imprint',
      title: 'Imprint',
      type: 'imprint',
      description: 'Who answers for the site.',
      validation: required,
      group: 'company',
    }),
  ],
  preview: {select: {title: 'name'}},
})
