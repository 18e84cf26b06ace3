import {bundleProgram} from '@stepzero/bundle'
import type {Terminal} from './progress.ts'

/** The module that the command begins with, as `bin/stepzero.js` asks for it. */
const ENTRY = new URL('./index.ts', import.meta.url)

/** Lets the next command start sooner, where this one was started from modules that changed. */
export const bundleSelf = async (terminal: Terminal): Promise<void> => {
  try {
    await bundleProgram(ENTRY, {include: ['zod']})
  } catch (error) {
    // What was asked for is done; a folder that cannot be written takes nothing from it.
    const why = error instanceof Error ? error.message : String(error)
    terminal.write(`  The next command starts as slowly as this one: ${why}\n`)
  }
}
