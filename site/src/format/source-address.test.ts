import {documentTypes} from '@stepzero/content-model'
import {expect, test} from 'vitest'
import {hostOf, sourceAddress} from './source-address.ts'

const source = (fields: object) =>
  documentTypes.source.parse({
    _id: 's',
    _type: 'source',
    slug: {_type: 'slug', current: 's'},
    kind: 'webpage',
    title: 'A page',
    ...fields,
  })

test('a source is read at its DOI first, which does not move', () => {
  expect(sourceAddress(source({doi: '10.1145/2523813', url: 'https://example.org/a'}))).toEqual({
    href: 'https://doi.org/10.1145/2523813',
    host: 'doi:10.1145/2523813',
  })
})

test('a source without DOI is read at its address, shown by its host', () => {
  expect(sourceAddress(source({url: 'https://www.example.org/a'}))).toEqual({
    href: 'https://www.example.org/a',
    host: 'example.org',
  })
})

test('a source without any address has none', () => {
  expect(sourceAddress(source({}))).toBeUndefined()
})

test('a host is shown with its port', () => {
  expect(hostOf('http://localhost:8080/x')).toBe('localhost:8080')
})
