import {afterEach, beforeEach, expect, test} from 'vitest'
import {LakeStore} from './lake-store.ts'

const LONG = 'long '.repeat(200)

let store: LakeStore
beforeEach(() => {
  store = new LakeStore(':memory:', 'production')
})
afterEach(() => store.close())

const seqs = () => store.reader.seqs('SELECT seq FROM documents ORDER BY id')
const heads = () => store.reader.seqs('SELECT seq FROM heads')
const headed = (...attributes: string[]) => store.reader.headed(seqs(), new Set(attributes))

test('a document is read without its long attributes where nobody asks for them', () => {
  store.commit({changes: [{put: {_id: 'a', _type: 'x', title: 'A', body: LONG, list: [LONG]}}]})
  const [head] = headed('title')
  expect(head).toMatchObject({_id: 'a', _type: 'x', title: 'A', _rev: store.get('a')?._rev})
  expect(head).not.toHaveProperty('body')
  expect(head).not.toHaveProperty('list')
  expect(headed('title', 'list')).toEqual([store.get('a')])
})

test('a short document has no head, and is read whole', () => {
  store.commit({changes: [{put: {_id: 'a', _type: 'x', title: 'A'}}]})
  expect(heads()).toEqual([])
  expect(headed('title')).toEqual([store.get('a')])
})

test('a head goes with its body, and stays with the document', () => {
  const put = {_id: 'a', _type: 'x', title: 'A', body: LONG}
  store.commit({changes: [{put}]})
  store.commit({changes: [{put: {...put, title: 'B'}}]})
  expect(heads()).toEqual(seqs())
  expect(headed('title')).toMatchObject([{title: 'B'}])
  store.database.exec(`UPDATE bodies SET body = replace(body, '"B"', '"C"')`)
  expect(heads()).toEqual([])
  store.commit({changes: [{delete: 'a'}]})
  expect(heads()).toEqual([])
})

test('documents are headed in the order they are asked for', () => {
  const ids = ['c', 'a', 'b']
  store.commit({
    changes: ids.map((_id) => ({put: {_id, _type: 'x', body: _id === 'a' ? LONG : ''}})),
  })
  expect(headed().map(({_id}) => _id)).toEqual(['a', 'b', 'c'])
})
