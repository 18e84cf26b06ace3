import {expect, test} from 'vitest'
import {memberElement, memberElements, printPath, toFieldPath, valueAt} from './field-path.ts'

const members = [{_key: 'a'}, {_key: 'b'}, {_key: 'b'}, {_key: ''}, 'text', {}]

test('members are named by their key where it is theirs alone, else by their index', () => {
  const elements = [{_key: 'a'}, 1, 2, 3, 4, 5]
  expect(memberElements(members)).toEqual(elements)
  expect(members.map((_, index) => memberElement(members, index))).toEqual(elements)
})

test('a path by indexes becomes one by keys, and leads to the same value', () => {
  const root = {body: [{_key: 'a"]', children: [{text: 'x'}]}]}
  const path = toFieldPath(root, ['body', 0, 'children', 0, 'text'])
  expect(path).toEqual(['body', {_key: 'a"]'}, 'children', 0, 'text'])
  expect(valueAt(root, path)).toBe('x')
  expect(printPath(path)).toBe('body[_key=="a\\"]"].children[0].text')
})

test('a path into nothing leads to nothing, and never into what objects inherit', () => {
  expect(valueAt({}, ['constructor', 'name'])).toBeUndefined()
  expect(valueAt({body: 'x'}, ['body', {_key: 'a'}])).toBeUndefined()
  expect(valueAt([], ['length'])).toBeUndefined()
})
