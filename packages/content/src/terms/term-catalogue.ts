import type {GlossaryEntry} from '@stepzero/content-model'
import {isAllCapitals, surfaceForms} from './surface-forms.ts'
import {TermAutomaton, type TermForm} from './term-automaton.ts'
import {fold} from './tokenize.ts'

/** A term of the glossary as text may carry it. */
export interface Term {
  /** Id of the entry. */
  readonly entry: string
  /** The title or alias it is a form of, folded. */
  readonly name: string
}

/**
 * The automaton that finds the entries of one language. A title goes before an alias, both before
 * their inflected forms; of equals the entry with the smaller id.
 */
export function termAutomaton(
  entries: readonly GlossaryEntry[],
  language: string,
): TermAutomaton<Term> {
  const ranks: TermForm<Term>[][] = [[], [], [], []]
  for (const entry of entries) {
    for (const [at, name] of [entry.title, ...entry.aliases].entries()) {
      const target = {entry: entry._id, name: fold(name.trim())}
      const exact = isAllCapitals(name)
      for (const [form, text] of surfaceForms(name.trim(), language).entries()) {
        ranks[(at === 0 ? 0 : 1) + (form === 0 ? 0 : 2)]?.push({text, exact, target})
      }
    }
  }
  return new TermAutomaton(ranks.flat())
}
