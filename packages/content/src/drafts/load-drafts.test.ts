import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {formatProblem} from '../problem.ts'
import {fromNdjson} from '../source/from-ndjson.ts'
import {
  base,
  claim,
  entry,
  insight,
  journey,
  redirect,
  settings,
  source,
  step,
} from '../test-support/documents.ts'
import {block, cite, figureOf, ref, slug, sourceOf, type Raw} from '../test-support/raw.ts'
import {runs} from '../test-support/runs.ts'
import {loadDrafts, type DraftsGraph} from './load-drafts.ts'

const today = '2026-04-01'
const draftsOf = (documents: readonly Raw[]) =>
  loadDrafts(sourceOf([...base(), ...documents]), {today})
const said = ({gaps}: DraftsGraph) => gaps.map(formatProblem)
const english = (graph: DraftsGraph) => graph.view({language: 'en'})

describe('loadDrafts', () => {
  test('lays drafts over what is published, under the published id', async () => {
    const written = entry('churn', {_id: 'drafts.churn', title: 'Churn, anew'})
    const graph = (await draftsOf([written, entry('churn'), entry('loss')])).graph()
    expect(english(graph).glossaryEntry('churn')).toMatchObject({
      _id: 'churn',
      title: 'Churn, anew',
    })
    expect(
      english(graph)
        .list('glossary')
        .map(({title}) => title),
    ).toEqual(['Churn, anew', 'loss'])
    expect(graph.gaps).toEqual([])
  })

  test('reads drafts that were asked for in the perspective "drafts"', async () => {
    const written = entry('churn', {_originalId: 'drafts.churn', title: 'Churn, anew'})
    const drafts = await draftsOf([written])
    expect(english(drafts.graph()).glossaryEntry('churn')?.title).toBe('Churn, anew')
    drafts.remove('drafts.churn')
    expect(english(drafts.graph()).glossaryEntry('churn')).toBeUndefined()
  })

  test('shows what a draft lacks, at an address of its own, and lists it', async () => {
    const graph = (await draftsOf([{_id: 'drafts.New-1', _type: 'glossaryEntry'}])).graph()
    const view = english(graph)
    expect(graph.files).toContainEqual({
      address: '/glossary/missing-new-1/',
      type: 'html',
      language: 'en',
      document: 'New-1',
    })
    const shown = view.glossaryEntry('missing-new-1')
    expect(shown).toMatchObject({
      title: '[title is missing]',
      definition: '[definition is missing]',
      language: 'en',
    })
    expect(view.link(shown?.author._ref ?? '')?.title).toBe('[person is missing]')
    expect(said(graph)).toMatchInlineSnapshot(`
      [
        "glossaryEntry "New-1" (/glossary/missing-new-1/), author: Expected a reference to "person", found nothing. Fill in "author".",
        "glossaryEntry "New-1" (/glossary/missing-new-1/), body: Expected a list, found nothing. Fill in "body".",
        "glossaryEntry "New-1" (/glossary/missing-new-1/), definition: Expected text, found nothing. Fill in "definition".",
        "glossaryEntry "New-1" (/glossary/missing-new-1/), language: Expected a BCP 47 language tag such as "en" or "de-CH", found nothing. Fill in "language".",
        "glossaryEntry "New-1" (/glossary/missing-new-1/), slug: Expected a slug, found nothing. Fill in "slug".",
        "glossaryEntry "New-1" (/glossary/missing-new-1/), title: Expected text, found nothing. Fill in "title".",
      ]
    `)
  })

  test('shows references that lead to nothing, or to what cannot stand there', async () => {
    const broken = entry('churn', {
      _id: 'drafts.churn',
      related: [ref('retention')],
      body: [block('b1', [cite('desk'), figureOf('tenth'), figureOf('open')])],
    })
    const open = claim('open', 'book', {value: undefined})
    const graph = (await draftsOf([broken, open, source('book')])).graph()
    const view = english(graph)
    const shown = view.glossaryEntry('churn')
    const related = view.link(shown?.related[0]?._ref ?? '')
    expect(related?.title).toBe('[glossary entry "retention" is missing]')
    expect(graph.files.map(({address}) => address)).toContain(related?.address)
    expect(view.list('glossary').map(({title}) => title)).toEqual(['churn'])
    expect(view.citations('churn').sources.map(({source: one}) => one.title)).toEqual([
      '[source "desk" is missing]',
    ])
    const [first] = shown?.body ?? []
    const texts = first?._type === 'block' ? first.children : []
    expect(texts.map((child) => (child._type === 'span' ? child.text : child._type))).toEqual([
      'citation',
      '[figure is missing]',
      '[figure is missing]',
    ])
    expect(said(graph)).toMatchInlineSnapshot(`
      [
        "glossaryEntry "churn" (/glossary/churn/), body[_key=="b1"].children[_key=="c-desk"].source: The reference to "desk" points at a document of type "person". Choose one of type "source".",
        "glossaryEntry "churn" (/glossary/churn/), body[_key=="b1"].children[_key=="v-tenth"].claim: The reference points at "tenth", which does not exist. Create that document, or remove the reference.",
        "glossaryEntry "churn" (/glossary/churn/), related[_key=="retention"]: The reference points at "retention", which does not exist. Create that document, or remove the reference.",
      ]
    `)
  })

  test('gives steps without a journey a place, and cuts journeys that open themselves', async () => {
    const graph = (
      await draftsOf([
        journey('first', ['a']),
        step('a', {opens: ref('first')}),
        step('lost', {_id: 'drafts.lost'}),
      ])
    ).graph()
    const view = english(graph)
    expect(view.link('lost')?.address).toBe('/journeys/missing-journey/lost/')
    expect(view.placeOf('lost')?.line.journey.title).toBe('[journey is missing]')
    expect(view.journeyStep('first', 'a')?.opens).toBeUndefined()
    expect(view.list('journeys').map(({title}) => title)).toEqual(['first'])
    expect(said(graph)).toMatchInlineSnapshot(`
      [
        "journey "first" (/journeys/first/): The journey opens itself through its steps: "first" opens "first". Remove one of these openings.",
        "journeyStep "lost" (/journeys/missing-journey/lost/): The step stands in no journey. Add it to the steps of one.",
      ]
    `)
  })

  test('shows both of two documents on one address', async () => {
    const twin = entry('churn-2', {_id: 'drafts.churn-2', slug: slug('churn')})
    const graph = (await draftsOf([entry('churn'), twin])).graph()
    expect(english(graph).link('churn')?.address).toBe('/glossary/churn/')
    expect(english(graph).link('churn-2')?.address).toBe('/glossary/missing-churn-2/')
    expect(said(graph)).toMatchInlineSnapshot(`
      [
        "glossaryEntry "churn" (/glossary/churn/), slug: The address belongs to glossaryEntry "churn-2" as well. Give each of them a slug of its own.",
      ]
    `)
  })

  test('shows what a later day will bring, and follows redirects that work', async () => {
    const graph = (
      await draftsOf([
        insight('soon', {publishedAt: '2027-01-01'}),
        redirect('r1', '/old/', '/insights/soon/'),
        redirect('r2', '/older/', '/nowhere/'),
      ])
    ).graph()
    expect(english(graph).link('soon')?.address).toBe('/insights/soon/')
    expect(graph.redirects).toEqual([{from: '/old/', to: '/insights/soon/', permanent: true}])
    expect(said(graph)).toMatchInlineSnapshot(`
      [
        "redirect "r2", to: The redirect leads to /nowhere/, where there is no page. Let it lead to a page, or say that the address is gone.",
      ]
    `)
  })

  test('makes a site even without settings, or with languages that nobody knows', async () => {
    const without = (await loadDrafts(sourceOf([entry('churn')]), {today})).graph()
    expect(english(without).settings()).toMatchObject({
      name: '[name is missing]',
      languages: ['en'],
    })
    expect(english(without).glossaryEntry('churn')?.title).toBe('churn')
    const odd = [settings({languages: [null]}), entry('churn', {language: 'fr'})]
    const graph = (await loadDrafts(sourceOf(odd), {today})).graph()
    expect(english(graph).glossaryEntry('churn')?.title).toBe('churn')
    expect(said(graph)).toContain(
      'glossaryEntry "churn" (/glossary/churn/), language: The language "fr" is none of the site\'s: "en". Choose one of these, or add the language to the settings.',
    )
  })

  test('follows changes, and links only when it is asked', async () => {
    const drafts = await draftsOf([entry('churn')])
    const before = drafts.graph()
    expect(drafts.graph()).toBe(before)
    expect(drafts.put(entry('churn', {_id: 'drafts.churn', title: 'Typing'}))).toBe('churn')
    expect(english(drafts.graph()).glossaryEntry('churn')?.title).toBe('Typing')
    expect(english(before).glossaryEntry('churn')?.title).toBe('churn')
    expect(drafts.remove('drafts.churn')).toBe('churn')
    expect(english(drafts.graph()).glossaryEntry('churn')?.title).toBe('churn')
    drafts.remove('churn')
    expect(english(drafts.graph()).glossaryEntry('churn')).toBeUndefined()
    const after = drafts.graph()
    expect(drafts.put({_id: 'versions.r1.churn', _type: 'glossaryEntry'})).toBeUndefined()
    expect(drafts.put({_id: '_.schemas.a', _type: 'system.schema'})).toBeUndefined()
    expect(drafts.remove('nothing')).toBeUndefined()
    expect(drafts.graph()).toBe(after)
  })

  test('says which types it does not know', async () => {
    const graph = (await draftsOf([{_id: 'x', _type: 'recipe'}])).graph()
    expect(graph.warnings.map(formatProblem)).toEqual([
      'recipe: One document is of a type that the site does not know; it is left out.',
    ])
  })
})

const EXAMPLE = fileURLToPath(new URL('../../../cli/example/dataset.ndjson', import.meta.url))
const example = readFileSync(EXAMPLE, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line): Record<string, unknown> => JSON.parse(line))

describe('loadDrafts, of the example', () => {
  test('has no gaps where everything is as it is published', async () => {
    const graph = (await loadDrafts(fromNdjson(EXAMPLE), {today})).graph()
    expect(said(graph)).toEqual([])
  })

  test('makes a site of it whatever fields are taken out', async () => {
    const drafts = await loadDrafts(fromNdjson(EXAMPLE), {today})
    const spoiled = fc.constantFrom(...example).chain((document) =>
      fc.record({
        document: fc.constant(document),
        fields: fc.subarray(Object.keys(document).filter((name) => !/^_(?:id|type)$/.test(name))),
        by: fc.constantFrom(undefined, null, '', 7, {}, []),
      }),
    )
    await fc.assert(
      fc.asyncProperty(spoiled, async ({document, fields, by}) => {
        const id = String(document['_id'])
        const spoilt = Object.fromEntries(fields.map((field) => [field, by]))
        drafts.put({...document, ...spoilt, _id: `drafts.${id}`})
        const graph = drafts.graph()
        const addresses = graph.files.map(({address}) => address)
        expect(new Set(addresses).size).toBe(addresses.length)
        const lost = graph.files.filter(
          ({language, document: of}) =>
            of !== undefined && graph.view({language}).link(of) === undefined,
        )
        expect(lost).toEqual([])
        drafts.remove(`drafts.${id}`)
      }),
      runs(20),
    )
  })
})
