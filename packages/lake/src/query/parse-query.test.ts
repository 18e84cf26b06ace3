import {describe, expect, test} from 'vitest'
import {QueryParseError} from '../errors.ts'
import {parseQuery} from './parse-query.ts'

/** What is said of a query, and the part of it that is pointed at. */
function complaint(query: string, params: Record<string, unknown> = {}): [string, string] {
  try {
    parseQuery(query, params)
  } catch (error) {
    if (!(error instanceof QueryParseError)) throw error
    return [error.description, error.query.slice(error.start, error.end + 1)]
  }
  throw new Error(`Nothing was said against ${query}`)
}

describe('parseQuery', () => {
  test('points at the character where the syntax breaks', () => {
    expect(complaint('*[_type == "post"')).toEqual(['Unexpected end of query', ''])
    expect(complaint('*[_type = "post"]')).toEqual(['Unexpected "="', '='])
    expect(complaint('*[_type == "post"]{title title}')).toEqual(['Unexpected "t"', 't'])
    expect(complaint('{"a": }')).toEqual(['Expected expression', '}'])
    expect(complaint('*[title == "no end]')).toEqual(['Unexpected end of query', ''])
  })

  test('points at a parameter without a value', () => {
    expect(complaint('*[_id == $id && slug == $slug]', {id: 'a'})).toEqual([
      'param $slug referenced, but not provided',
      '$slug',
    ])
  })

  test('points at a function that does not exist', () => {
    expect(complaint('*[sluggify(title)]')).toEqual(['Undefined function: sluggify', 'sluggify'])
    expect(complaint('*[foo::bar(title)]')).toEqual(['Undefined namespace: foo', 'foo'])
    expect(complaint('*[lower(a, b)]')[1]).toBe('lower')
  })

  test.each([
    ['*[a match text::semanticSimilarity("x")]', 'text::semanticSimilarity'],
    ['*[geo::distance(a, b) < 3]', 'geo::distance'],
    ['{"a": documents::incomingRefCount()}', 'documents::incomingRefCount'],
    ['*[media::aspect(image, "x")]', 'media::aspect'],
    ['user::attributes()', 'user::attributes'],
    ['delta::operation()', 'delta::operation'],
  ])('refuses %s, which groq-js cannot answer', (query, name) => {
    expect(complaint(query)).toEqual([`${name}() is not supported by the embedded lake`, name])
  })

  test('refuses boost where it would only throw later', () => {
    expect(complaint('* | score(!boost(a == 1, 2))')[1]).toBe('boost')
    expect(() => parseQuery('* | score(boost(a == 1, 2) || b == 1)')).not.toThrow()
  })

  test('refuses a field that could not be read back', () => {
    expect(complaint('*{"hasOwnProperty": 1}.x')[1]).toBe('hasOwnProperty')
    expect(complaint('$o.x', {o: [{hasOwnProperty: 1}]})[0]).toMatch('"hasOwnProperty"')
  })

  test('refuses patterns that would take for ever', () => {
    const refused = ['a pattern for match may have at most 6 wildcards', 'match']
    expect(complaint('*[title match "*a*b*c*d*e*f*"]')).toEqual(refused)
    expect(complaint('*[title match $q + "***"]', {q: '****'})).toEqual(refused)
    expect(complaint('*[title match [$q, "b"]]', {q: 'x ********y'})).toEqual(refused)
    expect(complaint('*[title match lower("*******")]')).toEqual(refused)
    expect(() => parseQuery('*[title match "*a* *b* *c* *d*"]')).not.toThrow()
    expect(() => parseQuery('*[title match ["a*", "b*", "*c*", "*d*", "e*"]]')).not.toThrow()
  })

  test('refuses a query that exhausts the stack', () => {
    const deep = `${'['.repeat(50_000)}1${']'.repeat(50_000)}`
    expect(complaint(deep)[0]).toBe('the query is nested too deeply')
  })

  test('refuses a parameter whose name could not be read back', () => {
    expect(complaint('*', {hasOwnProperty: 1})[0]).toBe(
      '"$hasOwnProperty" cannot be the name of a parameter',
    )
  })
})
