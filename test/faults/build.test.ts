import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {filesIn} from '../e2e/site-pages.ts'
import {runCommand} from '../site-under-test.ts'

const GERMAN = fileURLToPath(new URL('../fixtures/german.ndjson', import.meta.url))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stepzero-faults-'))
})
afterAll(async () => {
  await rm(folder, {recursive: true})
})

const build = (from: string, out: string, ...more: string[]) =>
  runCommand(['build', '--from', from, '--out', out, '--data', join(folder, 'data'), ...more])

/** The German fixture with one document changed. */
const changed = async (
  name: string,
  change: (document: Record<string, unknown>) => Record<string, unknown>,
): Promise<string> => {
  const lines = (await readFile(GERMAN, 'utf8')).trimEnd().split('\n')
  const path = join(folder, name)
  await writeFile(path, lines.map((line) => JSON.stringify(change(JSON.parse(line)))).join('\n'))
  return path
}

describe('a build that cannot be', () => {
  test('names every broken document, and leaves the last good site as it is', async () => {
    const out = join(folder, 'site')
    expect((await build(GERMAN, out)).code).toBe(0)
    const before = filesIn(out)
    const bad = await changed('bad.ndjson', (document) => {
      if (document['_id'] === 'glossary-oelkessel') return {...document, definition: ''}
      if (document['_id'] === 'insight-ein-winter') return {...document, publishedAt: 'gestern'}
      return document
    })
    const {code, errors} = await build(bad, out)
    expect(code).toBe(1)
    expect(errors).toContain('glossary-oelkessel')
    expect(errors).toContain('definition')
    expect(errors).toContain('insight-ein-winter')
    expect(errors).toContain('publishedAt')
    expect(errors).not.toMatch(/^\s+at /m)
    expect(filesIn(out)).toEqual(before)

    // The one article of this site is what its navigation leads to: without it, nothing goes out.
    const none = await build(bad, out, '--quarantine')
    expect(none.code).toBe(1)
    expect(none.errors).toContain('It links to /insights/, where nothing is.')
    expect(filesIn(out)).toEqual(before)

    const one = await changed('one-bad.ndjson', (document) =>
      document['_id'] === 'glossary-oelkessel' ? {...document, definition: ''} : document,
    )
    const rest = await build(one, out, '--quarantine')
    expect(rest.code, rest.errors).toBe(0)
    expect(rest.errors).toContain('Left out')
    expect(filesIn(out)).not.toContain('glossary/oelkessel/index.html')
  })

  test('names a reference to nothing with its field', async () => {
    const bad = await changed('dangling.ndjson', (document) =>
      document['_id'] === 'glossary-uebergabepunkt'
        ? {
            ...document,
            related: [{_type: 'reference', _key: 'k1', _ref: 'glossary-nirgends'}],
          }
        : document,
    )
    const {code, errors} = await build(bad, join(folder, 'dangling'))
    expect(code).toBe(1)
    expect(errors).toContain('glossary-nirgends')
    expect(errors).toContain('related')
  })

  test('names the line of an export that is cut off', async () => {
    const path = join(folder, 'cut.ndjson')
    const cut = (await readFile(GERMAN, 'utf8')).slice(0, -200)
    await writeFile(path, cut)
    const {code, errors} = await build(path, join(folder, 'cut'))
    expect(code).toBe(1)
    expect(errors).toContain(`Line ${cut.split('\n').length} of `)
  })

  test('touches no folder that somebody else filled', async () => {
    const out = join(folder, 'theirs')
    await mkdir(out)
    await writeFile(join(out, 'thesis.txt'), 'years of work')
    const {code, errors} = await build(GERMAN, out)
    expect(code).toBe(1)
    expect(errors).toContain(out)
    expect(await readFile(join(out, 'thesis.txt'), 'utf8')).toBe('years of work')
  })

  test('says that a lake is gone', async () => {
    const {code, errors} = await build('http://127.0.0.1:9', join(folder, 'gone'))
    expect(code).toBe(1)
    expect(errors).toContain('http://127.0.0.1:9')
    expect(errors).not.toMatch(/^\s+at /m)
  })

  test('says what it did not understand, with another exit code', async () => {
    const {code, errors} = await build(GERMAN, join(folder, 'x'), '--as-of', 'tomorrow')
    expect(code).toBe(2)
    expect(errors).toContain('Expected a day as YYYY-MM-DD.')
  })
})
