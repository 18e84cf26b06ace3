import {program} from './program.ts'
import {standardError} from './progress.ts'
import {reportError} from './report-error.ts'

/**
 * Runs the `stepzero` command. Sets the exit code of the process: 0 done, 1 content or check
 * failed, 2 wrong use.
 *
 * @param args - what follows the name of the command
 * @public
 */
export const run = async (args: readonly string[]): Promise<void> => {
  try {
    await program().parseAsync(args, {from: 'user'})
  } catch (error) {
    process.exitCode = reportError(error, (text) => standardError.write(text))
  }
}
