import {expect, test} from 'vitest'
import {weighKinds} from './weigh-kinds.ts'

const page = (address: string, html: number, images = 0) => ({
  address,
  html,
  styles: 10,
  scripts: 0,
  fonts: 0,
  images,
})

test('pages are weighed by the first part of their address, whatever their language', () => {
  const weighed = weighKinds([
    page('/glossary/a/', 3),
    page('/de/glossary/b/', 1, 100),
    page('/glossary/c/', 2),
    page('/search/', 7),
  ])
  expect(weighed).toEqual([
    {
      kind: '',
      pages: 1,
      median: 7,
      largest: 7,
      medianInAll: 17,
      largestInAll: 17,
      largestPage: '/search/',
    },
    {
      kind: 'glossary',
      pages: 3,
      median: 2,
      largest: 3,
      medianInAll: 13,
      largestInAll: 111,
      largestPage: '/de/glossary/b/',
    },
  ])
})
