import {readFile} from 'node:fs/promises'
import {expect, test} from 'vitest'
import {editorialRules} from './editorial-rules.ts'

test('each rule has an id of its own, written in small words and hyphens', () => {
  const ids = editorialRules.map(({id}) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)+$/u.test(id))).toEqual([])
})

test('the README lists every rule with its severity', async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8')
  const listed = editorialRules.filter(({id, severity}) =>
    new RegExp(`^\\| \`${id}\` +\\| ${severity} `, 'mu').test(readme),
  )
  expect(listed.map(({id}) => id)).toEqual(editorialRules.map(({id}) => id))
})
