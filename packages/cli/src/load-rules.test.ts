import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {loadRules} from './load-rules.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stepzero-rules-'))
})
afterAll(async () => {
  await rm(folder, {recursive: true})
})

const configured = async (name: string, code: string) => {
  await mkdir(join(folder, name, 'below'), {recursive: true})
  await writeFile(join(folder, name, 'stepzero.config.ts'), code)
  return loadRules(join(folder, name, 'below'))
}

test('a house without a configuration has the rules as they come', async () => {
  const {rules, off} = await loadRules(folder)
  expect(rules.length).toBeGreaterThan(20)
  expect(off).toEqual([])
})

test('the configuration of a folder above sets severities and turns rules off', async () => {
  const {rules, off} = await configured(
    'set',
    `export default {rules: {
      'source-has-an-address': 'error',
      'source-has-a-date': {off: 'Ours are older than calendars.'},
    }}`,
  )
  expect(rules.find(({id}) => id === 'source-has-an-address')?.severity).toBe('error')
  expect(off).toEqual([{id: 'source-has-a-date', reason: 'Ours are older than calendars.'}])
})

test('what is no configuration, and a rule that does not exist, are refused by name', async () => {
  await expect(configured('none', 'export const rules = {}')).rejects.toThrow(/is no configuration/)
  await expect(
    configured('typo', `export default {rules: {'source-has-an-adress': 'error'}}`),
  ).rejects.toThrow(/source-has-an-adress/)
})
