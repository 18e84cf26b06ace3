import {block, ref, slug, type Raw} from './raw.ts'

/** The smallest settings. */
export const settings = (rest: Raw = {}): Raw => ({
  _id: 'settings',
  _type: 'settings',
  name: 'Example Works',
  languages: ['en'],
  timeZone: 'Europe/Berlin',
  contact: {_type: 'contact', email: 'desk@example.com'},
  newsletter: {_type: 'newsletterSettings', subscribeBy: 'feed'},
  imprint: {_type: 'imprint', legalName: 'Example Works', responsible: 'A. Example'},
  ...rest,
})

/** The desk that signs every page here. */
export const desk = (rest: Raw = {}): Raw => ({
  _id: 'desk',
  _type: 'person',
  kind: 'desk',
  title: 'The desk',
  slug: slug('desk'),
  ...rest,
})

/** What every site needs. */
export const base = (): Raw[] => [settings(), desk()]

const page = (type: string, id: string, title: string, rest: Raw): Raw => ({
  _id: id,
  _type: type,
  language: 'en',
  title,
  slug: slug(id),
  author: ref('desk'),
  ...rest,
})

/** A glossary entry whose id is its slug. */
export const entry = (id: string, rest: Raw = {}): Raw =>
  page('glossaryEntry', id, id.replaceAll('-', ' '), {
    definition: `What ${id} is.`,
    body: [block('b1', 'Nothing in particular.')],
    ...rest,
  })

/** An insight whose id is its slug. */
export const insight = (id: string, rest: Raw = {}): Raw =>
  page('insight', id, id.replaceAll('-', ' '), {
    lead: [block('l1', 'In short.')],
    body: [block('b1', 'At length.')],
    publishedAt: '2026-03-01',
    ...rest,
  })

/** A newsletter issue by number. */
export const issue = (number: number, rest: Raw = {}): Raw =>
  page('newsletterIssue', `issue-${number}`, `Issue ${number}`, {
    slug: slug(String(number)),
    number,
    sentAt: '2026-03-01',
    intro: [block('i1', 'Good morning.')],
    ...rest,
  })

/** A journey of steps. */
export const journey = (id: string, steps: readonly string[], rest: Raw = {}): Raw =>
  page('journey', id, id, {
    kind: 'lifecycle',
    audience: 'b2b',
    goal: 'I want to get on.',
    steps: steps.map((step, at) => ref(step, `k${at}`)),
    ...rest,
  })

/** A step. */
export const step = (id: string, rest: Raw = {}): Raw =>
  page('journeyStep', id, id, {number: 1, ...rest})

/** A source. */
export const source = (id: string, rest: Raw = {}): Raw => ({
  _id: id,
  _type: 'source',
  kind: 'book',
  title: `Book ${id}`,
  slug: slug(id),
  ...rest,
})

/** A claim that rests on a source. */
export const claim = (id: string, on: string, rest: Raw = {}): Raw => ({
  _id: id,
  _type: 'claim',
  statement: [{_type: 'localizedText', _key: 'en', language: 'en', value: 'A tenth leaves.'}],
  value: 10,
  unit: 'percent',
  asOf: '2025',
  source: ref(on),
  ...rest,
})

/** A topic. */
export const topic = (id: string, rest: Raw = {}): Raw => ({
  _id: id,
  _type: 'topic',
  language: 'en',
  title: id,
  slug: slug(id),
  description: `All about ${id}.`,
  ...rest,
})

/** A redirect from one path to another; without `to`, what stood there is gone. */
export const redirect = (id: string, from: string, to?: string, rest: Raw = {}): Raw => ({
  _id: id,
  _type: 'redirect',
  from,
  ...(to === undefined ? {gone: true} : {to}),
  ...rest,
})

/** A self-check of one question, with one result and one band that say something. */
export const selfCheck = (id: string, rest: Raw = {}): Raw =>
  page('selfCheck', id, id, {
    intro: [block('i', 'Two minutes.')],
    minutes: 2,
    dimensions: [
      {
        _type: 'selfCheckDimension',
        _key: 'd',
        key: 'fit',
        title: 'Fit',
        bands: [
          {
            _type: 'selfCheckBand',
            _key: 'low',
            key: 'low',
            measure: 'points',
            from: 0,
            to: 1,
            title: 'Some fit',
            body: [block('p', 'It may fit.')],
          },
        ],
      },
    ],
    questions: [
      {
        _type: 'selfCheckQuestion',
        _key: 'q',
        kind: 'oneChoice',
        key: 'sure',
        text: 'Are you sure?',
        options: ['yes', 'no'].map((key, points) => ({
          _type: 'selfCheckOption',
          _key: key,
          key,
          text: key,
          points: [{_type: 'selfCheckPoints', _key: 'p', dimension: 'fit', points}],
        })),
      },
    ],
    results: [
      {
        _type: 'selfCheckResult',
        _key: 'r',
        key: 'done',
        title: 'Done',
        when: {_type: 'resultTrigger', kind: 'band', measure: 'points', from: 0, to: 1},
        body: [block('p', 'That is all.')],
        notAFit: true,
      },
    ],
    method: [block('m', 'One point for a no.')],
    ...rest,
  })
