import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {z} from 'zod'
import {runCommand, type Outcome} from '../site-under-test.ts'

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

const manifest = z
  .object({scripts: z.record(z.string(), z.string())})
  .parse(JSON.parse(read('package.json')))

/** The commands in the shell blocks of a text, without their comments. */
const commandsIn = (text: string): string[] =>
  [...text.matchAll(/```sh\n(.*?)```/gs)]
    .flatMap(([, block = '']) => block.split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line !== '')

const helps = new Map<string, Promise<Outcome>>()

/** What `--help` says of a command; asked once, since texts name the same command many times. */
function helpOf(command: string | undefined): Promise<Outcome> {
  const known = helps.get(command ?? '')
  const asked = known ?? runCommand([...(command === undefined ? [] : [command]), '--help'])
  helps.set(command ?? '', asked)
  return asked
}

const PNPM = /^npx -y pnpm@12 (?<script>\S+)(?: (?<rest>.*))?$/

test.each(['README.md', 'CONTRIBUTING.md'])('every command in %s exists', async (path) => {
  const commands = commandsIn(read(path))
  expect(commands.length).toBeGreaterThan(2)
  for (const command of commands) {
    const {script = '', rest = ''} = PNPM.exec(command)?.groups ?? {}
    expect(['install', ...Object.keys(manifest.scripts)], command).toContain(script)
    const words = script === 'stepzero' ? rest.split(' ').filter((of) => !of.startsWith('--')) : []
    const help = await helpOf(words[0])
    expect(help.code, command).toBe(0)
  }
})

test('every stepzero command and option that the README of the command names exists', async () => {
  for (const command of commandsIn(read('packages/cli/README.md'))) {
    const [, name = '', ...words] = command.split(' ')
    const help = await helpOf(name)
    expect(help.code, command).toBe(0)
    for (const option of words.filter((word) => word.startsWith('--'))) {
      expect(help.output, command).toContain(option)
    }
  }
})
