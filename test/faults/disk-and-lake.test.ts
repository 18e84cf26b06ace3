import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {createServer, type RequestListener, type Server} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {filesIn} from '../e2e/site-pages.ts'
import {runCommand, type Outcome} from '../site-under-test.ts'

const GERMAN = fileURLToPath(new URL('../fixtures/german.ndjson', import.meta.url))
const COMMAND = fileURLToPath(new URL('../../packages/cli/bin/stepzero.js', import.meta.url))

let folder: string
let out: string
let good: ReadonlyMap<string, Buffer>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stepzero-faults-'))
  out = join(folder, 'site')
  const {code, errors} = await build(GERMAN)
  if (code !== 0) throw new Error(`The site was not built:\n${errors}`)
  good = await contentOf(out)
}, 180_000)
afterAll(async () => {
  await rm(folder, {recursive: true})
})

const flags = (from: string, into = out, data = join(folder, 'data')) => {
  return ['build', '--from', from, '--out', into, '--data', data]
}
const build = (from: string, into?: string, data?: string) => runCommand(flags(from, into, data))

const contentOf = async (site: string): Promise<Map<string, Buffer>> =>
  new Map(
    await Promise.all(
      filesIn(site).map(async (name) => [name, await readFile(join(site, name))] as const),
    ),
  )

/** What a command says that cannot do its work: a sentence, and no trace of the program. */
const expectSentence = ({code, errors}: Outcome, ...parts: readonly string[]) => {
  for (const part of parts) expect(errors).toContain(part)
  expect(errors).not.toContain('fault in Stepzero itself')
  expect(errors).not.toMatch(/^\s+at /m)
  expect(code).toBe(1)
}

/** A lake that answers the export in its own way, and everything else with 404. */
const pretendLake = async (answer: RequestListener): Promise<{server: Server; address: string}> => {
  const server = createServer((request, response) => {
    if (request.url?.includes('/data/export/') === true) answer(request, response)
    else response.writeHead(404).end('{}')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {server, address: `http://127.0.0.1:${address.port}`}
}

const buildFrom = async (answer: RequestListener) => {
  const {server, address} = await pretendLake(answer)
  const outcome = await build(`${address}/production`)
  server.closeAllConnections()
  server.close()
  return {outcome, address}
}

describe('a lake that does not bring the documents to their end', () => {
  test('is told from one that does when it goes away in the middle of reading', async () => {
    const text = await readFile(GERMAN, 'utf8')
    const {outcome, address} = await buildFrom((_, response) => {
      response.write(text.slice(0, text.length / 2), () => response.destroy())
    })
    expectSentence(outcome, `The connection to ${address} broke`, 'nothing was changed')
    expect(await contentOf(out)).toEqual(good)
  })

  test('is told from one that does when its last line is half a line', async () => {
    const text = (await readFile(GERMAN, 'utf8')).trimEnd().slice(0, -40)
    const {outcome} = await buildFrom((_, response) => response.end(text))
    const line = `Line ${text.split('\n').length} of`
    expectSentence(outcome, line, 'the stream was cut short', 'read the documents again')
    expect(await contentOf(out)).toEqual(good)
  })

  test('may say in the middle of a line what went wrong', async () => {
    const text = await readFile(GERMAN, 'utf8')
    const {outcome} = await buildFrom((_, response) =>
      response.end(`${text.slice(0, 500)}{"error":{"description":"Out of order"}}`),
    )
    expectSentence(outcome, 'Out of order', 'Read again')
    expect(await contentOf(out)).toEqual(good)
  })
})

describe('a disk', () => {
  test('that is full leaves the last good site, whichever file has no room', async () => {
    const changed = join(folder, 'changed.ndjson')
    const text = await readFile(GERMAN, 'utf8')
    await writeFile(changed, text.replaceAll('Haus', 'Gebäude'))
    const pages = await withoutRoom(4, flags(changed))
    expectSentence(pages, `${out} cannot be written`, 'than it may be here', 'is unchanged')
    expect(await contentOf(out)).toEqual(good)
    const search = await withoutRoom(40, flags(changed))
    expectSentence(search, 'The search index could not be made', 'room left', 'is unchanged')
    expect(await contentOf(out)).toEqual(good)
  }, 120_000)

  test.each(['site', 'data'])(
    'that has a file where the folder of the %s is to lie',
    async (what) => {
      const file = join(folder, 'a-file')
      await writeFile(file, '')
      const place = join(file, 'below')
      const outcome = await (what === 'site' ? build(GERMAN, place) : build(GERMAN, out, place))
      expectSentence(
        outcome,
        file,
        'a file stands where a folder is needed',
        'Choose another folder',
      )
      expect(await contentOf(out)).toEqual(good)
    },
  )
})

/** Runs the command where no file may be larger than some blocks of the shell's, as on a full disk. */
async function withoutRoom(blocks: number, args: readonly string[]): Promise<Outcome> {
  const script = `ulimit -f ${blocks}; exec "$0" "$@"`
  const child = spawn('/bin/sh', ['-c', script, process.execPath, COMMAND, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stdout.resume()
  child.stderr.setEncoding('utf8').on('data', (said: string) => (errors += said))
  await once(child, 'close')
  return {code: child.exitCode, output: '', errors}
}
