import {describe, expect, test} from 'vitest'
import {ContentRefusedError} from '../errors.ts'
import {formatProblem} from '../problem.ts'
import {
  claim,
  desk,
  entry,
  issue,
  journey,
  redirect,
  settings,
  source,
  step,
} from '../test-support/documents.ts'
import {graphOf, TODAY} from '../test-support/graph-of.ts'
import {block, cite, figureOf, ref, sourceOf, span, type Raw} from '../test-support/raw.ts'
import {loadGraph} from './load-graph.ts'

const quarantined = async (documents: readonly Raw[]) => {
  const graph = await graphOf(documents, {quarantine: true})
  const view = graph.view({language: 'en'})
  return {
    graph,
    view,
    said: graph.leftOut.map(formatProblem),
    addresses: new Set(graph.files.map(({address}) => address)),
  }
}

describe('a quarantine', () => {
  test('leaves out a bad document and says why', async () => {
    const {said, addresses, view} = await quarantined([
      entry('churn', {definition: ''}),
      entry('loss'),
    ])
    expect(said).toMatchInlineSnapshot(`
      [
        "glossaryEntry "churn", definition: Expected text with at least one visible character, found "". Correct "definition".",
      ]
    `)
    expect(addresses).not.toContain('/glossary/churn/')
    expect(addresses).toContain('/glossary/loss/')
    expect(view.link('churn')).toBeUndefined()
  })

  test('says nothing where nothing is bad', async () => {
    expect((await quarantined([entry('loss')])).said).toEqual([])
  })

  test('drops what linked to it, and keeps the rest of the page', async () => {
    const linking = block('b1', [span('churn', ['m1'], 's1'), cite('book', 'c1')], {
      markDefs: [{_type: 'term', _key: 'm1', entry: ref('churn')}],
    })
    const {view, said} = await quarantined([
      entry('churn', {definition: ''}),
      source('book', {title: ''}),
      entry('loss', {body: [linking], related: [ref('churn')]}),
    ])
    expect(said).toHaveLength(2)
    expect(view.document('glossaryEntry', 'loss')?.related).toHaveLength(1)
    expect(view.card('churn')).toBeUndefined()
    expect(view.citations('loss')).toEqual({sources: [], uses: {}})
    expect(view.termLinks('loss')).toEqual({})
    expect(view.backlinks('churn')).toEqual([])
  })

  test('takes along what says something wrong without it', async () => {
    const {said, addresses} = await quarantined([
      source('book', {title: ''}),
      claim('share', 'book'),
      entry('churn', {body: [block('b1', [span('A share of '), figureOf('share')])]}),
      entry('loss', {related: [ref('churn')]}),
    ])
    expect(said).toMatchInlineSnapshot(`
      [
        "source "book", title: Expected text with at least one visible character, found "". Correct "title".",
        "claim "share", source: The document makes no sense without "book", which is left out. Mend that document first.",
        "glossaryEntry "churn" (/glossary/churn/), body[_key=="b1"].children[_key=="v-share"].claim: The document makes no sense without "share", which is left out. Mend that document first.",
      ]
    `)
    expect(addresses).not.toContain('/glossary/churn/')
    expect(addresses).toContain('/glossary/loss/')
  })

  test('takes the steps of a journey along, and keeps a journey without one of its steps', async () => {
    const {addresses, view} = await quarantined([
      journey('bad', ['a'], {goal: ''}),
      step('a'),
      journey('good', ['b', 'c', 'd']),
      step('b'),
      step('c', {number: -1}),
      step('d'),
    ])
    expect(addresses).not.toContain('/journeys/bad/a/')
    expect(view.journeyLine('good')?.steps.map(({id}) => id)).toEqual(['b', 'd'])
    expect(view.placeOf('b')?.next?.id).toBe('d')
    expect(view.placeOf('c')).toBeUndefined()
  })

  test('leaves out both documents on one address, since neither is known to be the right one', async () => {
    const twin = {slug: {_type: 'slug', current: 'churn'}}
    const {said, addresses} = await quarantined([entry('one', twin), entry('two', twin)])
    expect(said).toHaveLength(1)
    expect(addresses).not.toContain('/glossary/churn/')
  })

  test('leaves out redirects to pages that are left out', async () => {
    const {graph, said} = await quarantined([
      entry('churn', {definition: ''}),
      redirect('r1', '/old/', '/glossary/churn/'),
    ])
    expect(graph.redirects).toEqual([])
    expect(said).toHaveLength(2)
  })

  test('leaves pages without the signature of an author that is left out', async () => {
    const documents = [settings(), desk({kind: 'robot'}), issue(1)]
    const graph = await loadGraph(sourceOf(documents), {today: TODAY, quarantine: true})
    const view = graph.view({language: 'en'})
    expect(view.newsletterIssue('1')?.author._ref).toBe('desk')
    expect(view.link('desk')).toBeUndefined()
  })

  test('cannot do without settings', async () => {
    const documents = [settings({name: ''}), desk()]
    const load = loadGraph(sourceOf(documents), {today: TODAY, quarantine: true})
    await expect(load).rejects.toThrow(ContentRefusedError)
  })
})
