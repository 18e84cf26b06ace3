import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  entry,
  insight,
  journey,
  redirect,
  settings,
  desk,
  source,
  step,
} from '../test-support/documents.ts'
import {graphOf, TODAY} from '../test-support/graph-of.ts'
import {sourceOf, type Raw} from '../test-support/raw.ts'
import {runs} from '../test-support/runs.ts'
import {loadGraph} from '../load/load-graph.ts'
import {collapse} from './collapse.ts'
import type {Hop} from './redirect-map.ts'

const redirectsOf = async (documents: readonly Raw[]) => (await graphOf(documents)).redirects

describe('redirects', () => {
  test('lead from former slugs to the page', async () => {
    expect(await redirectsOf([entry('churn', {formerSlugs: ['attrition', 'loss']})])).toEqual([
      {from: '/glossary/attrition/', to: '/glossary/churn/', permanent: true},
      {from: '/glossary/loss/', to: '/glossary/churn/', permanent: true},
    ])
  })

  test('lead to the steps of a journey that moved, and to steps that moved within it', async () => {
    const documents = [
      journey('path', ['first'], {formerSlugs: ['way']}),
      step('first', {formerSlugs: ['start']}),
    ]
    expect(await redirectsOf(documents)).toEqual([
      {from: '/journeys/path/start/', to: '/journeys/path/first/', permanent: true},
      {from: '/journeys/way/', to: '/journeys/path/', permanent: true},
      {from: '/journeys/way/first/', to: '/journeys/path/first/', permanent: true},
      {from: '/journeys/way/start/', to: '/journeys/path/first/', permanent: true},
    ])
  })

  test('lead in one hop where documents state several', async () => {
    const documents = [
      entry('churn', {formerSlugs: ['attrition']}),
      redirect('r1', '/a/', '/b/'),
      redirect('r2', '/b/', '/glossary/attrition/#why', {permanent: false}),
      redirect('r3', '/c/', '/d/'),
      redirect('r4', '/d/'),
      redirect('r5', '/e/', 'https://example.com/#there'),
      redirect('r6', '/f/', '/e/#here'),
    ]
    expect(await redirectsOf(documents)).toEqual([
      {from: '/a/', to: '/glossary/churn/#why', permanent: false},
      {from: '/b/', to: '/glossary/churn/#why', permanent: false},
      {from: '/c/', permanent: true},
      {from: '/d/', permanent: true},
      {from: '/e/', to: 'https://example.com/#there', permanent: true},
      {from: '/f/', to: 'https://example.com/#there', permanent: true},
      {from: '/glossary/attrition/', to: '/glossary/churn/', permanent: true},
    ])
  })

  test('give way to a living page, and a former slug to a redirect that was stated', async () => {
    const documents = [
      entry('churn', {formerSlugs: ['attrition']}),
      entry('loss'),
      redirect('r1', '/glossary/loss/', '/glossary/churn/'),
      redirect('r2', '/glossary/attrition/', '/glossary/loss/'),
    ]
    expect(await redirectsOf(documents)).toEqual([
      {from: '/glossary/attrition/', to: '/glossary/loss/', permanent: true},
    ])
  })

  test('wait for the day of the page they lead to', async () => {
    const soon = insight('soon', {publishedAt: '2026-05-01', formerSlugs: ['later']})
    expect(await redirectsOf([soon])).toEqual([])
  })

  test('exist in every language for what all languages share', async () => {
    const documents = [
      settings({languages: ['en', 'de']}),
      desk(),
      source('book', {formerSlugs: ['volume']}),
      entry('abwanderung', {language: 'de'}),
    ]
    const graph = await loadGraph(sourceOf(documents), {today: TODAY})
    expect(graph.redirects.map(({from, to}) => [from, to])).toEqual([
      ['/de/sources/volume/', '/de/sources/book/'],
      ['/sources/volume/', '/sources/book/'],
    ])
  })
})

describe('collapse', () => {
  // Few addresses, so that ways meet, end and turn back on themselves.
  const path = fc.integer({min: 0, max: 9}).map((at) => `/${at}/`)
  const living = fc.uniqueArray(path, {maxLength: 4}).map((paths) => new Set(paths))
  const stated = fc.uniqueArray(
    fc.record({from: path, to: fc.option(path, {nil: undefined}), permanent: fc.boolean()}),
    {
      selector: ({from}) => from,
    },
  )

  test('leads every address where following it hop by hop leads, or nowhere at all', () => {
    fc.assert(
      fc.property(stated, living, (hops, alive) => {
        const free = hops.filter(({from}) => !alive.has(from))
        const byPath = new Map(
          free.map((hop): [string, Hop] => [
            hop.from,
            {...hop, document: hop.from, type: 'redirect'},
          ]),
        )
        const {redirects, cycles, deadEnds} = collapse(byPath, (at) => alive.has(at))
        const found = new Map(redirects.map((one) => [one.from, one]))
        for (const hop of byPath.values())
          expect(found.get(hop.from)).toEqual(follow(hop, byPath, alive))
        // A target is alive or elsewhere, so no reader is sent twice.
        for (const {to} of redirects) expect(to === undefined || alive.has(to)).toBe(true)
        const lost = byPath.size - redirects.length
        expect(lost > 0).toBe(cycles.length + deadEnds.length > 0)
        for (const cycle of cycles) {
          cycle.forEach((hop, at) => expect(hop.to).toBe(cycle[(at + 1) % cycle.length]?.from))
        }
      }),
      runs(300),
    )
  })
})

/** Where a hop leads, by taking one after the other. */
function follow(start: Hop, hops: ReadonlyMap<string, Hop>, alive: ReadonlySet<string>) {
  let permanent = true
  let hop: Hop | undefined = start
  for (let steps = 0; hop !== undefined && steps <= hops.size; steps++) {
    permanent &&= hop.permanent
    const {to} = hop
    if (to === undefined) return {from: start.from, permanent}
    if (alive.has(to)) return {from: start.from, to, permanent}
    hop = hops.get(to)
  }
  return undefined
}
