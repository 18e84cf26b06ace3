import {resolve} from 'node:path'
import {Command, Option} from 'commander'
import {createToken, type Role} from '@stepzero/lake'
import {DATA_FOLDER} from '../places.ts'

interface TokenFlags {
  readonly data: string
  readonly role: Extract<Role, 'viewer' | 'editor'>
}

const token = (label: string, {data, role}: TokenFlags): void => {
  process.stdout.write(`${createToken({dataDir: resolve(data)}, role, label)}\n`)
}

/** `stepzero token`: a token for a program. */
export const tokenCommand = (): Command =>
  new Command('token')
    .description('Make a token for a program, and print it: it cannot be shown again.')
    .argument('<label>', 'what it is for, so that it can be told from others')
    .addOption(
      new Option('--role <role>', 'a viewer sees drafts, an editor writes as well')
        .choices(['viewer', 'editor'])
        .default('viewer'),
    )
    .option('--data <folder>', 'where the embedded lake lies', DATA_FOLDER)
    .action(token)
