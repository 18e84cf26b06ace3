import {editorialRules, type Rule} from '@stepzero/content-model'
import type {Graph} from '../graph.ts'
import type {RuleOff} from '../link/linked.ts'
import type {Problem} from '../problem.ts'
import type {DocumentSource} from '../source/document-source.ts'
import {accept} from './accept.ts'
import {createGraph} from './create-graph.ts'
import {readDocuments, type Reading} from './read-documents.ts'

/** What a graph depends on besides its documents. */
export interface LoadOptions {
  /**
   * The day the site is built for, `YYYY-MM-DD`, or how to find it in the time zone of the
   * settings: `(zone) => dayIn(zone, new Date())`.
   */
  readonly today: string | ((timeZone: string) => string)
  /** Where the site will be: an origin, with a path if it is hosted under one. Else the settings. */
  readonly base?: string | undefined
  /** Leave bad documents out, and say so, instead of refusing everything. */
  readonly quarantine?: boolean | undefined
  /** Rules as the house set them; those of severity "error" refuse. Else the editorial rules. */
  readonly rules?: readonly Rule[] | undefined
  /** Run rules of severity "warning" as well: what they object to is in the graph's warnings. */
  readonly advise?: boolean | undefined
  /** Rules that the house does without, to be published with their reasons. */
  readonly rulesOff?: readonly RuleOff[] | undefined
}

/**
 * Reads every published document once, checks all of them, and links them into one graph.
 *
 * Documents dated after `today` are checked like the others and are not on the site.
 *
 * @throws {@link ContentRefusedError} with everything that is wrong, together; with `quarantine`
 * only if the settings themselves are at fault
 * @throws {@link SourceError} if the documents cannot be read to their end
 * @public
 */
export async function loadGraph(source: DocumentSource, options: LoadOptions): Promise<Graph> {
  return linkReading(await readDocuments(source), source, options)
}

/** Checks and links what was read of a source. */
export function linkReading(
  reading: Reading,
  source: DocumentSource,
  {today, base, quarantine = false, rules = editorialRules, advise = false, rulesOff}: LoadOptions,
): Graph {
  const accepted = accept(reading, {
    source: source.name,
    today: typeof today === 'string' ? () => today : today,
    quarantine,
    rules,
    advise,
  })
  const warnings = [...unknownTypes(reading.unknownTypes), ...(accepted.advice ?? [])]
  return createGraph(source, accepted, base, warnings, {rulesOff})
}

/** What there is to say about documents of types that the model does not know. */
export function unknownTypes(counts: ReadonlyMap<string, number>): Problem[] {
  return [...counts].map(([type, count]) => ({
    type,
    message:
      count === 1
        ? 'One document is of a type that the site does not know; it is left out.'
        : `${count} documents are of a type that the site does not know; they are left out.`,
  }))
}
