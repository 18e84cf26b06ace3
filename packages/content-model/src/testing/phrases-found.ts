import {glossaryEntryExample} from '../documents/glossary-entry.ts'
import type {Rule} from '../rules/rule.ts'
import {findingsOf} from './findings-of.ts'

/** A paragraph of plain text. */
export const paragraph = (text: string, _key = 'p1') => ({
  _type: 'block',
  _key,
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span', _key: 's1', text, marks: []}],
})

/** The example of an entry with another body and nothing else that could be found fault with. */
export const entryWithBody = (body: readonly unknown[], changes: Record<string, unknown> = {}) => ({
  ...glossaryEntryExample,
  lead: undefined,
  faq: [],
  body,
  ...changes,
})

/** The phrases that a rule objects to in a paragraph. */
export const phrasesFound = (rule: Rule, text: string, language = 'en'): string[] => {
  const findings = findingsOf(rule, entryWithBody([paragraph(text)], {language}))
  return [...findings.matchAll(/^ {2}"(.+?)" (?:reads|claims)/gmu)].map(([, phrase = '']) => phrase)
}
