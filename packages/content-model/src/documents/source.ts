import {z} from 'zod'
import {day, partialDate} from '../fields/dates.ts'
import {webAddress} from '../fields/href.ts'
import {leaf} from '../fields/leaf-kind.ts'
import {list, member, object, whenSound} from '../fields/object.ts'
import {text} from '../fields/text.ts'
import type {BadExample} from '../schema/bad-example.ts'
import {document} from './document.ts'
import {addressFields} from './page-fields.ts'

/** The CSL types a source may have. */
export const SOURCE_KINDS = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'book',
  'chapter',
  'dataset',
  'interview',
  'legislation',
  'paper-conference',
  'post-weblog',
  'regulation',
  'report',
  'speech',
  'standard',
  'thesis',
  'webpage',
] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** What the last check of the address found. */
export const LINK_STATES = ['fine', 'gone', 'cannotTell'] as const

const DOI = 'Expected a DOI such as "10.1509/jm.15.0420".'

/** A DOI without resolver: `10.1509/jm.15.0420`. */
export const doi = leaf('doi', z.string(DOI).regex(/^10\.\d{4,9}\/\S+$/, DOI))

/** Who made a source: a person by names, or a body by its one name. */
export const creator = member('creator', {
  family: text.optional(),
  given: text.optional(),
  literal: text.optional(),
}).refine((value) => (value.literal === undefined) !== (value.family === undefined), {
  error: 'Expected a family name, or one name for a body, and not both.',
  path: ['family'],
  when: whenSound('family', 'literal'),
})
export type Creator = z.infer<typeof creator>

/** What the last check of a source's address found, and when. */
export const linkStatus = object('linkStatus', {state: z.enum(LINK_STATES), checkedAt: day})
export type LinkStatus = z.infer<typeof linkStatus>

/** A source with the fields of CSL-JSON; `issued` is as exact as the source states it. */
export const source = document('source', {
  ...addressFields,
  kind: z.enum(SOURCE_KINDS),
  creators: list(creator),
  title: text,
  containerTitle: text.optional(),
  volume: text.optional(),
  issue: text.optional(),
  pages: text.optional(),
  edition: text.optional(),
  number: text.optional(),
  publisher: text.optional(),
  issued: partialDate.optional(),
  accessed: day.optional(),
  url: webAddress.optional(),
  doi: doi.optional(),
  archiveUrl: webAddress.optional(),
  halfLifeMonths: z.int().min(1).optional(),
  linkStatus: linkStatus.optional(),
})
export type Source = z.infer<typeof source>

/** An example, as the Content Lake stores it. */
export const creatorExample: z.input<typeof creator> = {
  _type: 'creator',
  _key: 'lemon',
  family: 'Lemon',
  given: 'Katherine N.',
}

/** What `creator` refuses. */
export const creatorBadExamples: readonly BadExample[] = [
  {
    because: 'nobody is named',
    value: {_type: 'creator', _key: 'c1', given: 'Katherine N.'},
    at: ['family'],
  },
  {because: 'a body has one name', value: {...creatorExample, literal: 'W3C'}, at: ['family']},
]

/** An example, as the Content Lake stores it. */
export const linkStatusExample: z.input<typeof linkStatus> = {
  _type: 'linkStatus',
  state: 'fine',
  checkedAt: '2026-01-15',
}

/** An example, as the Content Lake stores it. */
export const sourceExample: z.input<typeof source> = {
  _id: 'source-lemon-verhoef',
  _type: 'source',
  slug: {_type: 'slug', current: 'lemon-verhoef-2016'},
  kind: 'article-journal',
  creators: [
    creatorExample,
    {_type: 'creator', _key: 'verhoef', family: 'Verhoef', given: 'Peter C.'},
  ],
  title: 'Understanding Customer Experience Throughout the Customer Journey',
  containerTitle: 'Journal of Marketing',
  volume: '80',
  issue: '6',
  pages: '69–96',
  issued: '2016',
  doi: '10.1509/jm.15.0420',
  halfLifeMonths: 120,
}

/** What `source` refuses. */
export const sourceBadExamples: readonly BadExample[] = [
  {
    because: 'a DOI comes without its resolver',
    value: {...sourceExample, doi: 'https://doi.org/10.1509/jm.15.0420'},
    at: ['doi'],
  },
  {
    because: 'a date is a year, a month or a day',
    value: {...sourceExample, issued: '11/2016'},
    at: ['issued'],
  },
  {
    because: 'an address is on the web',
    value: {...sourceExample, url: 'ftp://example.com/paper'},
    at: ['url'],
  },
]
