import {expect, test} from 'vitest'
import {neighbours} from './neighbours.ts'

const list = [{id: 'a'}, {id: 'b'}, {id: 'c'}]

test('knows what stands before and after', () => {
  expect(neighbours(list, 'b')).toEqual({before: {id: 'a'}, after: {id: 'c'}})
})

test('knows nothing before the first', () => {
  expect(neighbours(list, 'a')).toEqual({before: undefined, after: {id: 'b'}})
})

test('knows nothing around what is not in the list', () => {
  expect(neighbours(list, 'd')).toEqual({before: undefined, after: undefined})
})
