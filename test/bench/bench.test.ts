import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {fromNdjson, loadGraph} from '@stepzero/content'
import {CHANGED_TEXT, corpus, slugOfEntry, writeCorpus} from './corpus.ts'
import {markdownTable} from './markdown-table.ts'
import {measureProcess, readTimes} from './measure-process.ts'
import {quantile} from './median.ts'
import {readPage} from './read-page.ts'
import {readOptions} from './options.ts'
import {readResults} from './stored-results.ts'

const RUN = join(import.meta.dirname, 'run.ts')
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stepzero-bench-test-'))
})
afterAll(() => rm(folder, {recursive: true}))

describe('corpus', () => {
  test('is sound in the project’s own model', async () => {
    const path = join(folder, 'corpus.ndjson')
    await writeCorpus(path, {entries: 10})
    const graph = await loadGraph(fromNdjson(path), {today: '2026-01-01'})
    const slug = await slugOfEntry(path, 3)
    expect(graph.files.map(({address}) => address)).toContain(`/glossary/${slug}/`)
  })

  test('changes one entry and nothing else', () => {
    const before = [...corpus({entries: 10})].map((document) => JSON.stringify(document))
    const after = [...corpus({entries: 10, changed: 4})].map((document) => JSON.stringify(document))
    const changed = after.filter((document, at) => document !== before[at])
    expect(changed).toHaveLength(1)
    expect(changed[0]).toContain(CHANGED_TEXT)
  })

  test('has about 710 words an entry', () => {
    const words = [...corpus({entries: 40})].flatMap(({_type, body}) =>
      _type === 'glossaryEntry' ? [JSON.stringify(body).match(/"text":"[^"]*"/g) ?? []] : [],
    )
    const counts = words.map((texts) => texts.join(' ').split(/[a-z]+/i).length)
    expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeGreaterThan(600)
  })
})

describe('measureProcess', () => {
  test('counts the time of processes below the one it starts', async () => {
    const busy =
      'const end = process.cpuUsage().user + 200000; while (process.cpuUsage().user < end);'
    const nested = `require("node:child_process").execFileSync(process.execPath, ["-e", ${JSON.stringify(busy)}])`
    const cost = await measureProcess({command: process.execPath, args: ['-e', nested]})
    expect(cost.cpuSeconds).toBeGreaterThan(0.2)
  })

  test('tells what a command said before it failed', async () => {
    const failing = {
      command: process.execPath,
      args: ['-e', 'console.error("no corpus"); process.exit(3)'],
    }
    await expect(measureProcess(failing)).rejects.toThrow(/ended with 3:[^]*no corpus/)
  })

  test('reads the times of a shell', () => {
    expect(readTimes('0m0.01s 0m0.02s\n1m2.500s 0m0.25s\n')).toEqual({user: 62.5, system: 0.25})
  })
})

test('a quick run builds the compared pages and keeps the figures', async () => {
  const results = join(folder, 'results.json')
  const flags = ['--quick', '--only', 'build', '--sizes', '10', '--generators', 'stepzero']
  const command = {command: process.execPath, args: [RUN, ...flags, '--results', results]}
  const {output} = await measureProcess(command)
  expect(output).toContain('A full build, templates compiled')
  const {builds} = readResults(results)
  expect(builds?.rows.map(({entries, generator}) => [entries, generator])).toEqual([
    [10, 'Stepzero'],
  ])
  expect(builds?.weights[0]?.raw).toBeGreaterThan(5000)
}, 240_000)

test('readPage gives what readers see, and the data for machines', () => {
  const html =
    '<html><head><title>T</title><script type="application/ld+json">{"a": 1}</script></head>' +
    '<body><h1>One</h1><p>two <b>three</b>\n four</p></body></html>'
  expect(readPage(html)).toEqual({text: 'One two three four', data: [{a: 1}]})
})

test('quantile stands between its neighbours', () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5)
  expect(quantile([5], 0.95)).toBe(5)
})

test('a table is laid out as the formatter does', () => {
  expect(markdownTable(['name', 'ms'], [['a', '1,000']])).toBe(
    '| name |    ms |\n| ---- | ----: |\n| a    | 1,000 |',
  )
})

test('the command line chooses parts, sizes and rounds', () => {
  const options = readOptions(['--only', 'build', '--sizes', '20,10', '--quick'])
  expect(options).toMatchObject({
    parts: new Set(['build']),
    sizes: [10, 20],
    rounds: 1,
    quick: true,
  })
  expect(readOptions(['--only', ''])?.parts).toEqual(new Set())
  expect(readOptions(['--help'])).toBeUndefined()
})

test.for([
  ['--fast', "Unknown option '--fast'"],
  ['--only=speed', '--only knows no "speed", only build'],
  ['--generators=jekyll', '--generators knows no "jekyll"'],
  ['--sizes=10,few', '--sizes takes whole numbers above 0, not "few"'],
  ['--rounds=0', '--rounds takes whole numbers above 0, not "0"'],
])('a command line with %s is refused with what was meant', ([argument = '', said = '']) => {
  expect(() => readOptions([argument])).toThrow(said)
})
