import type {GlossaryEntry} from '@stepzero/content-model'
import {EntrySet} from './entry-set.ts'
import {fold} from './fold.ts'
import {isAllCapitals, surfaceForms} from './surface-forms.ts'
import {TermAutomaton} from './term-automaton.ts'
import type {TermForm} from './terminal.ts'

/** A term of the glossary as text may carry it. */
export interface Term {
  /** The number of its entry among all entries. */
  readonly entry: number
  /** The title or alias it is a form of, folded. */
  readonly name: string
}

/** The entries of one language, ready to be found in text. */
export interface TermCatalogue {
  readonly automaton: TermAutomaton<Term>
  /** The entry of each target of the automaton, by their numbers. */
  readonly entries: Int32Array
  /** Which entries the section at hand links already. One at a time: a search begins by clearing it. */
  readonly linked: EntrySet
  /** The number of an entry by its id. */
  numberOf(id: string): number | undefined
}

/**
 * Makes a catalogue of the entries of one language. A title goes before an alias, both before their
 * inflected forms; of equals the entry that comes first.
 *
 * @param entries - all entries by id, with their numbers; others may stand between them
 */
export function termCatalogue(
  entries: ReadonlyMap<string, {readonly number: number; readonly entry: GlossaryEntry}>,
  language: string,
): TermCatalogue {
  const ranks: TermForm<Term>[][] = [[], [], [], []]
  let largest = 0
  for (const {number, entry} of entries.values()) {
    largest = Math.max(largest, number)
    if (entry.language !== language) continue
    for (const [at, name] of [entry.title, ...entry.aliases].entries()) {
      const target = {entry: number, name: fold(name)}
      const exact = isAllCapitals(name)
      for (const [form, text] of surfaceForms(name.trim(), language).entries()) {
        ranks[(at === 0 ? 0 : 1) + (form === 0 ? 0 : 2)]?.push({text, exact, target})
      }
    }
  }
  const automaton = new TermAutomaton(ranks.flat())
  return {
    automaton,
    entries: Int32Array.from(automaton.targets, ({entry}) => entry),
    linked: new EntrySet(largest + 1),
    numberOf: (id) => entries.get(id)?.number,
  }
}
