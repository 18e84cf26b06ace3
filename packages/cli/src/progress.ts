import type {BuildProgress} from '@stepzero/publish'

const PHASES = {
  compile: 'Compiling the templates',
  images: 'Making the images',
  render: 'Rendering the pages',
  search: 'Making the search index',
  prove: 'Proving the files',
  write: 'Writing the files',
} as const satisfies Record<BuildProgress['phase'], string>

/** Somewhere to write lines for people: standard error, so that standard output stays data. */
export interface Terminal {
  write(text: string): void
  /** Whether a line can be written over. */
  readonly interactive: boolean
}

/** Standard error as a terminal. */
export const standardError: Terminal = {
  write: (text) => {
    process.stderr.write(text)
  },
  interactive: process.stderr.isTTY,
}

/**
 * Shows the phases of a build, one line each: while it runs where a line can be written over, else
 * once when it is done.
 */
export const buildProgress = (terminal: Terminal): ((progress: BuildProgress) => void) => {
  let began = performance.now()
  return ({phase, done, total}) => {
    if (done === 0) began = performance.now()
    const count = total > 1 ? ` ${done} of ${total}` : ''
    if (terminal.interactive) terminal.write(`\r\u001b[K  ${PHASES[phase]}${count}`)
    if (done < total) return
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    const lead = terminal.interactive ? '\r\u001b[K' : ''
    terminal.write(`${lead}  ${PHASES[phase]}${total > 1 ? `: ${total}` : ''} (${seconds} s)\n`)
  }
}
