import {
  formatProblem,
  loadGraphAgain,
  type DocumentSource,
  type LoadedAgain,
} from '@stepzero/content'
import {dayNow} from './day-now.ts'
import {loadRules, rulesKey} from './load-rules.ts'
import type {Terminal} from './progress.ts'

/** What a graph is loaded with. */
export interface PlanOptions {
  readonly base?: string | undefined
  readonly quarantine?: boolean | undefined
  readonly asOf?: string | undefined
  /** The address to assume where neither the flags nor the settings name one. */
  readonly fallbackBase?: string | undefined
  readonly terminal: Terminal
  /** What the last build left of the documents, and what stands for the code that builds. */
  readonly last: {readonly kept: Uint8Array | undefined; readonly key: string}
}

/** A graph ready to be published, and the address it is published for. */
export interface Plan extends LoadedAgain {
  readonly base: string
}

/** Where a site stands that has not been told: a name that can never be a real host. */
const NO_ADDRESS = 'https://site.invalid'

/**
 * Loads and links the documents of a source, and says on the terminal what was left out and what
 * is odd.
 *
 * @throws ContentError with every problem, unless documents may be left out
 */
export const loadPlan = async (source: DocumentSource, options: PlanOptions): Promise<Plan> => {
  const {terminal, asOf, last} = options
  const {rules, off} = await loadRules()
  const loaded = await loadGraphAgain(source, {
    kept: last.kept,
    key: JSON.stringify([last.key, await rulesKey()]),
    today: asOf ?? dayNow,
    base: options.base,
    quarantine: options.quarantine ?? false,
    rules,
    rulesOff: off,
  })
  const {graph} = loaded
  for (const problem of graph.leftOut) terminal.write(`  Left out: ${formatProblem(problem)}\n`)
  for (const problem of graph.warnings) terminal.write(`  Note: ${formatProblem(problem)}\n`)
  const language = graph.files[0]?.language ?? 'en'
  const known = graph.view({language}).baseAddress()
  return {...loaded, base: known ?? options.fallbackBase ?? NO_ADDRESS}
}
