import {expect, test} from 'vitest'
import {attributesRead} from './attributes-read.ts'
import {parseQuery} from './parse-query.ts'

test.each([
  ['*[_type == "post"]{_id, title}', '_id _type title'],
  ['*[_type == "post"]{"by": author->name}', '_ref _type author name'],
  ['*{title, ...author}', 'author title'],
  ['*{"sub": *[_id == ^.ref._ref]{title}}', '_id _ref ref title'],
  ['*[title match text::query("x")]._id', '_id title'],
  ['*[pt::text(body) match "x"] | order(title)[0...3]{_id}', '_id body title'],
  ['* | score(title match "x"){_id, _score}', '_id _score title'],
  ['count(*[tags[@ == "x"][0] != null])', 'tags'],
  ['*[sanity::versionOf("a")]{_id}', '_id'],
  [
    '*{_type == "x" => {title}, "s": select(n > 1 => author->)._id}',
    '_id _ref _type author n title',
  ],
  ['1 + 2', ''],
])('%s reads %j', (query, names) => {
  const expected = new Set(names.split(' ').filter((name) => name !== ''))
  expect(attributesRead(parseQuery(query))).toEqual(expected)
})

test.each([
  '*',
  '*[_type == "post"]',
  '*[0]',
  '*{...}',
  '*{..., title}',
  '*{"is": @}',
  '*{author->}',
  '*{author->{...}}',
  '*{"sub": *[^ == @]._id}',
  '*{"of": ^}',
  '*[references("a")]._id',
  '*[@ == @]._id',
  '[*[0]][0]._id',
  '{"a": *[0]}.a._id',
  '* | order(@)',
  'array::unique(*)',
  'pt::text(*)',
  '*[@ match text::query("x")]._id',
  'coalesce(*[0], 1)',
  'select(true => *[0])',
])('%s may need whole documents', (query) => {
  expect(attributesRead(parseQuery(query))).toBe('all')
})
