import type {Terminal} from './progress.ts'

/** Says how many documents have passed, on one line that is written over where a line can be. */
export const countProgress =
  (terminal: Terminal, doing: string): ((documents: number) => void) =>
  (documents) => {
    if (terminal.interactive) terminal.write(`\r\u001b[K  ${doing}: ${documents}`)
  }

/** Ends the line of a {@link countProgress} with what came of it. */
export const sayOutcome = (terminal: Terminal, outcome: string): void => {
  terminal.write(`${terminal.interactive ? '\r\u001b[K' : ''}  ${outcome}\n`)
}

/** "1 document", "3 documents". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`
