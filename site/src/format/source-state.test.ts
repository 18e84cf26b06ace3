import {documentTypes} from '@stepzero/content-model'
import {expect, test} from 'vitest'
import {wordsFor} from '../words/words.ts'
import {sourceLinks} from './source-links.ts'
import {sourceStates} from './source-state.ts'

const source = (fields: object) =>
  documentTypes.source.parse({
    _id: 's',
    _type: 'source',
    slug: {_type: 'slug', current: 's'},
    kind: 'webpage',
    title: 'A page',
    url: 'https://example.org/a',
    archiveUrl: 'https://archive.example/a',
    ...fields,
  })
const status = (state: string) => ({
  linkStatus: {_type: 'linkStatus', state, checkedAt: '2026-03-01'},
})
const states = (fields: object, today: () => string = () => '2026-04-01') =>
  sourceStates(source(fields), today, wordsFor('en'), 'en').map(({text, isPoor}) => [text, isPoor])

const hosts = (fields: object) =>
  sourceLinks(source(fields), wordsFor('en')).map(({href}) => new URL(href).host)
const never = () => {
  throw new Error('asked for the day')
}

test('an archived copy takes the first place once the address is gone', () => {
  expect(hosts({})).toEqual(['example.org', 'archive.example'])
  expect(hosts(status('cannotTell'))).toEqual(['example.org', 'archive.example'])
  expect(hosts(status('gone'))).toEqual(['archive.example', 'example.org'])
})

test('a source says what the last check of its address found', () => {
  expect(states(status('fine'))).toEqual([[expect.stringContaining('answered on'), false]])
  expect(states(status('gone'))).toEqual([[expect.stringContaining('is gone'), true]])
  expect(states(status('cannotTell'))).toEqual([[expect.stringContaining('could not be'), false]])
})

test('a source that outlived its half-life says so', () => {
  expect(states({issued: '2020', halfLifeMonths: 24})).toEqual([
    [expect.stringContaining('older than'), true],
  ])
  expect(states({issued: '2026', halfLifeMonths: 24})).toEqual([])
})

test('the day is asked for only where it matters', () => {
  expect(states({issued: '2020'}, never)).toEqual([])
})
