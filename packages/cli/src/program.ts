import {Command} from 'commander'
import {buildCommand} from './commands/build.ts'
import {checkLinksCommand} from './commands/check-links.ts'
import {checkCommand} from './commands/check.ts'
import {deployCommand} from './commands/deploy.ts'
import {exportCommand} from './commands/export.ts'
import {importCommand} from './commands/import.ts'
import {lakeCommand} from './commands/lake.ts'
import {loginCommand} from './commands/login.ts'
import {publishCommand} from './commands/publish.ts'
import {pullCommand} from './commands/pull.ts'
import {pushCommand} from './commands/push.ts'
import {serveCommand} from './commands/serve.ts'
import {startCommand} from './commands/start.ts'
import {tokenCommand} from './commands/token.ts'

const COMMANDS = [
  startCommand,
  buildCommand,
  publishCommand,
  checkCommand,
  checkLinksCommand,
  importCommand,
  exportCommand,
  pullCommand,
  pushCommand,
  lakeCommand,
  serveCommand,
  deployCommand,
  loginCommand,
  tokenCommand,
] as const

/** The `stepzero` command with everything it can do. */
export const program = (): Command => {
  const stepzero = new Command('stepzero')
    .description('Open, sourced, ungated content: from Sanity documents to a static site.')
    .showHelpAfterError('(--help says what this command takes)')
  for (const make of COMMANDS) stepzero.addCommand(make())
  // A parse error becomes an exception, so that one place decides on the exit code.
  for (const command of [stepzero, ...stepzero.commands]) command.exitOverride()
  return stepzero
}
