import {z} from 'zod'
import {ADDRESSED_TYPES} from '../addressed-types.ts'
import {email, href, webAddress} from '../fields/href.ts'
import {languageTag} from '../fields/language.ts'
import {leaf} from '../fields/leaf-kind.ts'
import {list, member, object, whenSound} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'
import {text} from '../fields/text.ts'
import {image} from '../objects/image.ts'
import {localizedTexts} from '../objects/localized-text.ts'
import type {BadExample} from '../schema/bad-example.ts'
import {document} from './document.ts'

/** The id of the one settings document. */
export const SETTINGS_ID = 'settings'

/** How readers get the next newsletter issue: never through a field on this site. */
export const SUBSCRIBE_BY = ['feed', 'mail', 'link'] as const

/** A link of the site: a document that has an address, or an address. */
export const siteLink = member('siteLink', {
  label: localizedTexts,
  page: reference(...ADDRESSED_TYPES).optional(),
  href: href.optional(),
}).refine((value) => (value.page === undefined) !== (value.href === undefined), {
  error: 'Expected either a page or an address, and not both.',
  path: ['page'],
  when: whenSound('page', 'href'),
})
export type SiteLink = z.infer<typeof siteLink>

/** How to get the newsletter; `address` is a mail address or a web address by kind. */
export const newsletterSettings = z.discriminatedUnion('subscribeBy', [
  object('newsletterSettings', {subscribeBy: z.literal('feed')}),
  object('newsletterSettings', {subscribeBy: z.literal('mail'), address: email}),
  object('newsletterSettings', {subscribeBy: z.literal('link'), address: webAddress}),
])
export type NewsletterSettings = z.infer<typeof newsletterSettings>

/** One labelled fact of the imprint, such as a register number. */
export const imprintFact = member('imprintFact', {label: localizedTexts, value: text})
export type ImprintFact = z.infer<typeof imprintFact>

/** Who answers for the site. */
export const imprint = object('imprint', {
  legalName: text,
  addressLines: list(text),
  responsible: text,
  facts: list(imprintFact),
})
export type Imprint = z.infer<typeof imprint>

/** How to reach the company. */
export const contact = object('contact', {email, phone: text.optional()})
export type Contact = z.infer<typeof contact>

const TIME_ZONE = 'Expected an IANA time zone such as "Europe/Berlin".'
const COLOUR = 'Expected a colour as #rrggbb in small letters.'

const isTimeZone = (zone: string): boolean => {
  // UTC and other names for the same zone are not listed, and asking for one takes ten times as long.
  if (zone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(zone)) return true
  try {
    return new Intl.DateTimeFormat('en', {timeZone: zone}).resolvedOptions().timeZone !== ''
  } catch (error) {
    // The constructor has no other way to say that it does not know a zone.
    if (error instanceof RangeError) return false
    throw error
  }
}

/**
 * The site itself. `languages` starts with the default one. `statement` is the one sentence of the
 * home page; `notice` is shown wherever readers must know something before they believe the rest
 * (that a company is invented, say).
 */
export const settings = document(
  'settings',
  {
    name: text,
    baseAddress: webAddress.optional(),
    languages: z.array(languageTag).min(1),
    timeZone: leaf('timeZone', z.string(TIME_ZONE).refine(isTimeZone, TIME_ZONE)),
    contact,
    logo: image.optional(),
    accent: leaf('colour', z.string(COLOUR).regex(/^#[0-9a-f]{6}$/, COLOUR)).optional(),
    statement: localizedTexts,
    description: localizedTexts,
    notice: localizedTexts,
    navigation: list(siteLink),
    callToAction: siteLink.optional(),
    newsletter: newsletterSettings,
    imprint,
  },
  z.literal([SETTINGS_ID, `drafts.${SETTINGS_ID}`]),
)
export type Settings = z.infer<typeof settings>

/** An example, as the Content Lake stores it. */
export const siteLinkExample: z.input<typeof siteLink> = {
  _type: 'siteLink',
  _key: 'glossary',
  label: [{_type: 'localizedText', _key: 'en', language: 'en', value: 'Glossary'}],
  href: '/glossary/',
}

/** What `siteLink` refuses. */
export const siteLinkBadExamples: readonly BadExample[] = [
  {because: 'it leads nowhere', value: {...siteLinkExample, href: undefined}, at: ['page']},
]

/** An example, as the Content Lake stores it. */
export const newsletterSettingsExample: z.input<typeof newsletterSettings> = {
  _type: 'newsletterSettings',
  subscribeBy: 'mail',
  address: 'letter@example.com',
}

/** What `newsletterSettings` refuses. */
export const newsletterSettingsBadExamples: readonly BadExample[] = [
  {
    because: 'a mail address is not a web address',
    value: {...newsletterSettingsExample, address: 'https://example.com'},
    at: ['address'],
  },
  {
    because: 'no field on this site takes an address',
    value: {...newsletterSettingsExample, subscribeBy: 'form'},
    at: ['subscribeBy'],
  },
]

/** An example, as the Content Lake stores it. */
export const imprintFactExample: z.input<typeof imprintFact> = {
  _type: 'imprintFact',
  _key: 'register',
  label: [{_type: 'localizedText', _key: 'en', language: 'en', value: 'Register'}],
  value: 'HRB 000000 (invented)',
}

/** An example, as the Content Lake stores it. */
export const imprintExample: z.input<typeof imprint> = {
  _type: 'imprint',
  legalName: 'Example Operations GmbH',
  addressLines: ['Example Street 1', '12345 Example'],
  responsible: 'Editorial desk',
  facts: [imprintFactExample],
}

/** An example, as the Content Lake stores it. */
export const contactExample: z.input<typeof contact> = {
  _type: 'contact',
  email: 'desk@example.com',
  phone: '+49 30 000000',
}

/** An example, as the Content Lake stores it. */
export const settingsExample: z.input<typeof settings> = {
  _id: SETTINGS_ID,
  _type: 'settings',
  name: 'Example Operations',
  baseAddress: 'https://www.example.com/trust',
  languages: ['en', 'de'],
  timeZone: 'Europe/Berlin',
  contact: contactExample,
  accent: '#0b6e4f',
  statement: [
    {
      _type: 'localizedText',
      _key: 'en',
      language: 'en',
      value: 'Everything you need to decide, before anybody calls you.',
    },
  ],
  description: [
    {
      _type: 'localizedText',
      _key: 'en',
      language: 'en',
      value: 'How we bring one task into running operation.',
    },
  ],
  notice: [
    {_type: 'localizedText', _key: 'en', language: 'en', value: 'This company is invented.'},
  ],
  navigation: [siteLinkExample],
  newsletter: newsletterSettingsExample,
  imprint: imprintExample,
}

/** What `settings` refuses. */
export const settingsBadExamples: readonly BadExample[] = [
  {
    because: 'there is one settings document',
    value: {...settingsExample, _id: 'settings-2'},
    at: ['_id'],
  },
  {
    because: 'no such time zone exists',
    value: {...settingsExample, timeZone: 'Europe/Atlantis'},
    at: ['timeZone'],
  },
  {
    because: 'a colour is written in one way',
    value: {...settingsExample, accent: '#0B6E4F'},
    at: ['accent'],
  },
  {
    because: 'a site speaks at least one language',
    value: {...settingsExample, languages: []},
    at: ['languages'],
  },
]
