import {describe, expect, test} from 'vitest'
import {glossaryEntryExample} from '../documents/glossary-entry.ts'
import {journeyStepExample} from '../documents/journey-step.ts'
import {journeyExample} from '../documents/journey.ts'
import {personExample} from '../documents/person.ts'
import {sourceExample} from '../documents/source.ts'
import {stageModelExample} from '../documents/stage-model.ts'
import {parsePublished} from '../parse/parse-published.ts'
import {entryOf} from './entry-of.ts'
import {indexDataset} from './index-dataset.ts'

const indexOf = (...raw: unknown[]) =>
  indexDataset(raw.map((each) => entryOf(parsePublished(each))))

const ids = (found: readonly {id: string}[]) => found.map(({id}) => id)

describe('entryOf', () => {
  test('keeps what rules may know of a page', () => {
    const {references, ...entry} = entryOf(parsePublished(glossaryEntryExample))
    expect(entry).toEqual({
      id: 'entry-base-map',
      type: 'glossaryEntry',
      language: 'en',
      slug: 'base-map',
      formerSlugs: ['customer-map'],
      title: 'Base map',
      aliases: ['journey base map'],
      definition: glossaryEntryExample.definition,
    })
    expect(references).toContainEqual({field: 'related', id: 'entry-touchpoint'})
    expect(references).toContainEqual({field: 'body', id: 'source-lemon-verhoef'})
  })

  test('keeps the kind of a journey, and zone and booking of a step', () => {
    expect(entryOf(parsePublished(journeyExample))).toMatchObject({kind: 'engagement'})
    expect(entryOf(parsePublished(journeyStepExample))).toMatchObject({
      zone: 'paid',
      bookingHref: 'https://booking.example.com/kickstart',
    })
  })

  test('keeps what makes a source the work it is, written in one way', () => {
    const {doi: _, ...source} = sourceExample
    const identities = (changes: object) =>
      entryOf(parsePublished({...source, ...changes})).identities
    expect(identities({doi: '10.1509/JM.15.0420', url: 'https://a.example'})).toEqual([
      'doi:10.1509/jm.15.0420',
    ])
    expect(identities({url: 'http://www.Example.com/A/?b=c#d'})).toEqual(['url:example.com/A/?b=c'])
    expect(identities({})).toEqual([])
  })

  test('takes the first wording for a title that has several', () => {
    expect(entryOf(parsePublished(stageModelExample))).toMatchObject({title: 'Adopter categories'})
  })
})

describe('indexDataset', () => {
  const draft = {
    ...glossaryEntryExample,
    _id: 'drafts.entry-base-map',
    title: 'Plain map',
    slug: {_type: 'slug', current: 'plain-map'},
    related: [],
  }

  test('counts a draft and its published twin as one, and puts the draft first, in any order', () => {
    for (const index of [
      indexOf(glossaryEntryExample, draft),
      indexOf(draft, glossaryEntryExample),
    ]) {
      expect(index.size).toBe(1)
      expect(index.get('entry-base-map')).toMatchObject({
        id: 'entry-base-map',
        title: 'Plain map',
        publishedSlug: 'base-map',
      })
      expect(index.get('drafts.entry-base-map')).toBe(index.get('entry-base-map'))
      expect(index.withSlug('glossaryEntry', 'en', 'base-map')).toEqual([])
      expect(index.withSlug('glossaryEntry', 'en', 'plain-map')).toHaveLength(1)
      expect(index.referrers('entry-touchpoint', 'related')).toEqual([])
    }
  })

  test('leaves out versions in releases', () => {
    const version = {...draft, _id: 'versions.summer.entry-base-map'}
    expect(indexOf(version).size).toBe(0)
    expect(indexOf(version).get('versions.summer.entry-base-map')).toBeUndefined()
    expect(indexOf(glossaryEntryExample).get('versions.summer.entry-base-map')).toBeDefined()
  })

  test('finds documents by slug within their type and language', () => {
    const german = {...glossaryEntryExample, _id: 'entry-de', language: 'de'}
    const index = indexOf(glossaryEntryExample, german, personExample)
    expect(ids(index.withSlug('glossaryEntry', 'de', 'base-map'))).toEqual(['entry-de'])
    expect(ids(index.withFormerSlug('glossaryEntry', 'en', 'customer-map'))).toEqual([
      'entry-base-map',
    ])
    expect(ids(index.withSlug('person', undefined, 'editorial-desk'))).toHaveLength(1)
    expect(index.withSlug('insight', 'en', 'base-map')).toEqual([])
  })

  test('finds entries by name, whatever its case, spaces and hyphens', () => {
    const index = indexOf(glossaryEntryExample, journeyExample)
    expect(index.withName('en', 'BASE-MAP')).toHaveLength(1)
    expect(index.withName('en', 'Journey\u00a0base\u2011map')).toHaveLength(1)
    expect(index.withName('de', 'base map')).toEqual([])
    expect(index.withName('en', journeyExample.title)).toEqual([])
  })

  test('finds who points at a document, from which field', () => {
    const index = indexOf(journeyExample, journeyStepExample)
    const [referrer, ...others] = index.referrers('drafts.step-kickstart', 'steps')
    expect(referrer).toMatchObject({field: 'steps', entry: {id: 'journey-engagement'}})
    expect(others).toEqual([])
    expect(index.referrers('step-kickstart')).toHaveLength(1)
    expect(index.referrers('step-kickstart', 'related')).toEqual([])
  })

  test('finds the step that is booked at an address', () => {
    const index = indexOf(journeyStepExample)
    expect(index.bookedAt('https://booking.example.com/kickstart')).toHaveLength(1)
    expect(index.bookedAt('https://booking.example.com/')).toEqual([])
  })
})
