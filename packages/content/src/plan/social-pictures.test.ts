import {describe, expect, test} from 'vitest'
import {entry, insight, journey, step} from '../test-support/documents.ts'
import {graphOf} from '../test-support/graph-of.ts'
import {socialPicture} from './social-pictures.ts'

describe('the picture beside a link to a page', () => {
  test('is its own for what is passed on by its title', () => {
    expect(socialPicture({type: 'insight', address: '/insights/pilots/'})).toBe(
      '/insights/pilots/social.png',
    )
  })

  test('is the one of its list for everything below it', () => {
    expect(socialPicture({type: 'glossaryEntry', address: '/glossary/churn/'})).toBe(
      '/social/glossary.png',
    )
    expect(socialPicture({address: '/sources/page/2/'})).toBe('/social/sources.png')
    expect(socialPicture({type: 'journeyStep', address: '/de/journeys/a/b/', prefix: '/de'})).toBe(
      '/de/social/journeys.png',
    )
  })

  test('is the one of the site elsewhere', () => {
    for (const address of ['/', '/about/', '/people/desk/']) {
      expect(socialPicture({address})).toBe('/social/site.png')
    }
  })

  test('is planned for every page there is', async () => {
    const graph = await graphOf([
      entry('churn'),
      insight('story', {}),
      journey('path', ['first']),
      step('first'),
    ])
    const planned = new Set(graph.files.map(({address}) => address))
    const types = {insight: 'insight', path: 'journey'} as const
    for (const {address, type, document} of graph.files) {
      if (type !== 'html') continue
      const about =
        document === 'story' ? types.insight : document === 'path' ? types.path : undefined
      expect(planned).toContain(socialPicture({address, type: about}))
    }
  })
})
