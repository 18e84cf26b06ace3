import {afterAll, describe, expect, test} from 'vitest'
import {QueryParseError} from '../errors.ts'
import {LakeStore} from '../store/lake-store.ts'
import {lakeEngine} from './lake-engine.ts'
import {parseQuery} from './parse-query.ts'
import {resultOf} from './query-engine.ts'

/** The functions and operators that GROQ has: each is right here, or refused. */
const store = new LakeStore(':memory:', 'production')
store.commit({
  changes: [
    {
      put: {
        _id: 'a',
        _type: 'post',
        title: 'One fish, two fish',
        n: 3,
        at: '2020-01-01T00:00:00Z',
        by: {_ref: 'ann'},
        tags: ['x', 'y', null],
        list: [
          {_key: 'k1', n: 1},
          {_key: 'k2', n: 2},
        ],
        body: [
          {
            _type: 'block',
            children: [
              {_type: 'span', text: 'red '},
              {_type: 'span', text: 'fish'},
            ],
          },
          {_type: 'image'},
          {_type: 'block', children: [{_type: 'span', text: 'blue fish'}]},
        ],
      },
    },
    {put: {_id: 'b', _type: 'post', title: 'Red bird', n: 1, by: {_ref: 'gone'}}},
    {put: {_id: 'ann', _type: 'person', name: 'Ann'}},
    {put: {_id: 'drafts.b', _type: 'post', title: 'Blue bird', n: 2}},
  ],
})
const engine = lakeEngine(store, {projectId: 'stepzero', dataset: 'production'})
afterAll(async () => {
  await engine.close()
  store.close()
})

const ask = async (query: string, params: Record<string, unknown> = {}) =>
  resultOf(
    await engine.run({
      query,
      params,
      perspective: {kind: 'raw'},
      access: 'administrator',
      identity: 'someone',
    }),
  )

/** An expression, and its value. */
const VALUES: readonly (readonly [expression: string, value: unknown])[] = [
  // Literals
  [`'single'`, 'single'],
  ['"\\u0041\\u{42}\\uD83D\\uDE00"', 'AB😀'],
  ['[1, -2, 1.5e3, true, null]', [1, -2, 1500, true, null]],
  ['{"a": 1, "b": {"c": []}}', {a: 1, b: {c: []}}],
  ['[...[1, 2], 3]', [1, 2, 3]],
  // Comparison: only what is of one type can be compared, and nothing equals what is of another
  ['1 == 1.0', true],
  ['1 == "1"', false],
  ['null == null', true],
  ['1 != "1"', true],
  ['1 < "2"', null],
  ['"a" < "b"', true],
  ['2 >= 2', true],
  ['false < true', true],
  // Logic, with null for what is not known
  ['true && null', null],
  ['false && null', false],
  ['true || null', true],
  ['false || null', null],
  ['!null', null],
  ['!(1 == 2)', true],
  // Arithmetic
  ['1 + 2 * 3', 7],
  ['2 ** 3', 8],
  ['-7 % 3', -1],
  ['7 / 2', 3.5],
  ['7 / 0', null],
  ['1 + "a"', null],
  ['"a" + "b"', 'ab'],
  ['[1] + [2]', [1, 2]],
  ['{"a": 1} + {"a": 2, "b": 3}', {a: 2, b: 3}],
  // in and match
  ['2 in [1, 2]', true],
  ['"a" in null', null],
  ['5 in 1..5', true],
  ['5 in 1...5', false],
  ['"a.b.c" in path("a.**")', true],
  ['"a.b.c" in path("a.*")', false],
  ['"a.b" in path("a.*")', true],
  ['"drafts.a" in path("drafts.**")', true],
  ['"foo bar" match "bar foo"', true],
  ['"foo bar" match "FO*"', true],
  ['"foo bar" match "o*"', false],
  ['"foo bar" match "*oo"', true],
  ['"foo" match ["fo*", "f*"]', true],
  ['["foo", "bar"] match "ba*"', true],
  ['"foo" match ""', false],
  ['null match "foo"', false],
  // Slices and members
  ['[1, 2, 3][0]', 1],
  ['[1, 2, 3][-1]', 3],
  ['[1, 2, 3][5]', null],
  ['[1, 2, 3][0..1]', [1, 2]],
  ['[1, 2, 3][0...1]', [1]],
  ['[1, 2, 3][-2..-1]', [2, 3]],
  ['{"a b": 1}["a b"]', 1],
  // Global functions
  ['coalesce(null, 1, 2)', 1],
  ['count([null, 1])', 2],
  ['count(null)', null],
  ['defined([])', true],
  ['defined(null)', false],
  ['length("aé😀")', 3],
  ['length([1, null])', 2],
  ['length(1)', null],
  ['lower("ÄB")', 'äb'],
  ['upper("äb")', 'ÄB'],
  ['round(2.5)', 3],
  ['round(-2.5)', -3],
  ['round(1.234, 2)', 1.23],
  ['select(1 > 2 => "a", 2 > 1 => "b", "c")', 'b'],
  ['select(false => 1)', null],
  ['string(1.5)', '1.5'],
  ['string(true)', 'true'],
  ['string(null)', null],
  ['global::count([1])', 1],
  ['identity()', 'someone'],
  ['now() == now()', true],
  // Namespaces
  ['string::lower("A") + string::upper("b")', 'aB'],
  ['string::split("a,b", ",")', ['a', 'b']],
  ['string::split("ab", "")', ['a', 'b']],
  ['string::startsWith("abc", "ab")', true],
  ['array::compact([1, null, 2])', [1, 2]],
  ['array::join([1, "a", true], "-")', '1-a-true'],
  ['array::join([1, null], "-")', null],
  ['array::unique([1, 1, "1", null])', [1, '1', null]],
  ['array::intersects([1, 2], [2, 3])', true],
  ['array::intersects([1], [2])', false],
  ['math::sum([1, null, 2])', 3],
  ['math::sum([1, "a"])', null],
  ['math::avg([1, 2])', 1.5],
  ['math::avg([])', null],
  ['math::min([3, 1])', 1],
  ['math::max([])', null],
  ['string(dateTime("2020-01-01T02:00:00+02:00"))', '2020-01-01T00:00:00Z'],
  ['dateTime("2020-01-01T00:01:00Z") - dateTime("2020-01-01T00:00:00Z")', 60],
  ['dateTime("2020-01-01T00:00:00Z") + 1.5', '2020-01-01T00:00:01.500Z'],
  ['dateTime("2020-01-01T00:00:00Z") < dateTime("2020-01-01T00:00:00.5Z")', true],
  ['dateTime("2020")', null],
  ['defined(dateTime::now())', true],
  ['sanity::projectId() + "." + sanity::dataset()', 'stepzero.production'],
  // Documents
  ['*._id', ['a', 'ann', 'b', 'drafts.b']],
  ['*[_type == "post"] | order(n desc) {_id}', [{_id: 'a'}, {_id: 'drafts.b'}, {_id: 'b'}]],
  ['*[_type == "post"] | order(by._ref, _id desc)._id', ['a', 'b', 'drafts.b']],
  ['*[_type == "post"] | order(lower(title)) [0...2]._id', ['drafts.b', 'a']],
  [
    '*[_id == "a"][0]{"t": title, n > 2 => {"many": true}, "by": by->name}',
    {t: 'One fish, two fish', many: true, by: 'Ann'},
  ],
  ['*[_id == "a"][0]{n, ...}.title', 'One fish, two fish'],
  ['*[_id == "b"][0].by->name', null],
  ['*[_id == "a"][0].list[n > 1]._key', ['k2']],
  ['*[_id == "a"][0].list[_key == "k1"][0].n', 1],
  ['*[_id == "a"][0].tags[]', ['x', 'y', null]],
  ['*[_id == "a"][0]{"r": list[]{"m": n * ^.n}.m}.r', [3, 6]],
  ['*[_id == "ann"][0]{"posts": *[by._ref == ^._id]._id}', {posts: ['a']}],
  ['*[references("ann")]._id', ['a']],
  ['*[_id in path("drafts.**")]._id', ['drafts.b']],
  ['*[sanity::versionOf("b")]._id', ['b', 'drafts.b']],
  ['*[sanity::partOfRelease("r")]._id', []],
  ['releases::all()', []],
  ['pt::text(*[_id == "a"][0].body)', 'red fish\n\nblue fish'],
  ['*[dateTime(at) > dateTime("2019-01-01T00:00:00Z")]._id', ['a']],
  ['*[_type == "post"] | score(title match "fish") [_score > 0]._id', ['a']],
  [
    '*[_type == "post"] | score(boost(n == 1, 5), title match "b*") | order(_score desc)._id',
    ['b', 'drafts.b', 'a'],
  ],
  // Full text, as the Studio searches
  ['*[title match text::query("red")]._id', ['b']],
  ['*[@ match text::query("red fish")]._id', ['a']],
  ['*[[@, _id] match text::query("bi*")]._id', ['b', 'drafts.b']],
  ['*[by->name match text::query("ann")]._id', ['a']],
  ['*[pt::text(body) match text::query("\\"blue fish\\"")]._id', ['a']],
  [
    '*[_type == "post"] | score(boost(title match text::query("bird"), 3)) [_score > 0] | order(_score desc, _id)._id',
    ['b', 'drafts.b'],
  ],
  ['count(*[_type == "person"]{"p": *[title match text::query("-red")]}.p[])', 2],
]

describe('GROQ', () => {
  test.each(VALUES)('%s is %j', async (expression, value) => {
    expect(await ask(expression)).toEqual(value)
  })

  test.each([
    'after()',
    'anywhere(a == 1)',
    'array::length([1])',
    'before()',
    'delta::changedAny(a)',
    'diff::changedOnly({}, {}, a)',
    'documents::get("a")',
    'documents::incomingRefCount()',
    'geo::contains(a, b)',
    'geo::distance(a, b)',
    'geo::intersects(a, b)',
    'geo::latLng(1, 2)',
    'math::round(1)',
    'media::aspect(a, "b")',
    'string::replace("a", "a", "b")',
    'text::query("a")',
    'user::attributes()',
    '"\\u{1F600}"',
    '(1, 2)',
    '*[a match text::semanticSimilarity("b")]',
    '*[a match text::query(b)]',
    '*[a == text::query("b")]',
    '*[^.a match text::query("b")]',
    '*{"a": b match text::query("c")}',
    '*.list[a match text::query("b")]',
    '* | order(a match text::query("b")) | score(!boost(a, 1))',
  ])('%s is refused, with its place', (query) => {
    expect(() => parseQuery(query)).toThrow(QueryParseError)
  })
})

describe('the search of a Studio', () => {
  /** What Studio 6 sends for "bi" where its search strategy is the one of 2024, shortened. */
  const SEARCH = `// findability-mvi:5
*[_type in $__types] | score(boost(_type in ["post"] && title match text::query($__query), 10), ([@, _id] match text::query($__query) || references($__rawQuery))) [_score > 0] {_type, _id, _originalId, "orderings": [_score]} | order(orderings[0] desc) [0...$__limit]`

  const search = async (typed: string) =>
    resultOf(
      await engine.run({
        query: SEARCH,
        params: {
          __types: ['post', 'person'],
          __query: `${typed}*`,
          __rawQuery: typed,
          __limit: 101,
        },
        perspective: {kind: 'stack', layers: ['drafts', '']},
        access: 'administrator',
      }),
    )

  test('finds by words, the title first', async () => {
    expect(await search('bi')).toMatchObject([{_id: 'b', _originalId: 'drafts.b'}])
    expect(await search('on')).toMatchObject([{_id: 'a'}])
  })

  test('finds by a reference', async () => {
    expect(await search('ann')).toMatchObject([{_id: 'a'}, {_id: 'ann'}])
  })
})
