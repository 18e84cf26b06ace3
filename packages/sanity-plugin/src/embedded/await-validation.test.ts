import {readdir, readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {awaitingValidation, awaitValidation} from './await-validation.ts'

const modules = async (): Promise<string[]> => {
  const lib = join(dirname(createRequire(import.meta.url).resolve('sanity/package.json')), 'lib')
  const names = (await readdir(lib)).filter((name) => name.endsWith('.js'))
  return Promise.all(names.map((name) => readFile(join(lib, name), 'utf8')))
}

describe('awaitValidation', () => {
  // Where this fails, Sanity is another: see whether it still decides by an older validation.
  test('changes the one module of Sanity that says what was validated', async () => {
    const changed = (await modules()).flatMap((code) => awaitingValidation(code) ?? [])
    expect(changed).toHaveLength(1)
    const [code = ''] = changed
    const start = code.indexOf('documentToValidate$ = ')
    expect(code.slice(start, start + 1_000)).toContain(
      'isValidating: validationStatus.isValidating || awaited?._type !== undefined',
    )
    expect(awaitingValidation(code)).toBeUndefined()
  })

  test('leaves every other module as it is', () => {
    expect(awaitValidation().transform('export const validation = 1')).toBeNull()
  })
})
