import type {View} from '@stepzero/content'
import {wordsFor, type Words} from '../words/words.ts'

/** What was proved of every file, a sentence for each rule. */
export function ruleSentences(graph: View): string[] {
  const {rules} = wordsFor(graph.language).trust
  return (graph.proof()?.rules ?? []).map((id) => (isKnown(id, rules) ? rules[id] : id))
}

const isKnown = (id: string, rules: Words['trust']['rules']): id is keyof Words['trust']['rules'] =>
  Object.hasOwn(rules, id)
