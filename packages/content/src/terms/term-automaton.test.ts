import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {runs} from '../test-support/runs.ts'
import {fold, settle} from './fold.ts'
import {TermAutomaton, type TermMatch} from './term-automaton.ts'
import type {TermForm} from './terminal.ts'

interface Name {
  readonly name: string
}

const form = (text: string, exact = false): TermForm<Name> => ({text, exact, target: {name: text}})
const found = (text: string, ...forms: TermForm<Name>[]) =>
  new TermAutomaton(forms)
    .find(text)
    .map(({start, end, target}) => [text.slice(start, end), target.name])

describe('TermAutomaton', () => {
  test('finds whole words in any capitals', () => {
    const text = 'Churn, churning and CHURN'
    expect(found(text, form('churn'))).toEqual([
      ['Churn', 'churn'],
      ['CHURN', 'churn'],
    ])
  })

  test('finds the longest of the terms that start first', () => {
    const text = 'a customer success manager of customer success'
    const terms = ['success manager', 'customer success', 'customer', 'customer success manager']
    expect(found(text, ...terms.map((term) => form(term)))).toEqual([
      ['customer success manager', 'customer success manager'],
      ['customer success', 'customer success'],
    ])
  })

  test('finds a short term after a long one that breaks off', () => {
    expect(found('a b c d', form('a b c x'), form('b c'))).toEqual([['b c', 'b c']])
  })

  test('tells a term in capitals from the same letters in a sentence', () => {
    expect(found('It is an IT matter', form('IT', true))).toEqual([['IT', 'IT']])
    expect(found('it is an IT matter', form('IT', true), form('it'))).toEqual([
      ['it', 'it'],
      ['IT', 'IT'],
    ])
  })

  test('keeps hyphenated words whole, whatever their hyphen', () => {
    const terms = [form('customer'), form('e-mail')]
    expect(found('customer-led e\u2011mail', ...terms)).toEqual([['e\u2011mail', 'e-mail']])
  })

  test('reads signs as part of a term, and spaces between them as a difference', () => {
    expect(found('C++, C, C ++ and (C++)x', form('C++'))).toEqual([
      ['C++', 'C++'],
      ['C++', 'C++'],
    ])
    expect(found('R&D is not R & D', form('R&D'))).toEqual([['R&D', 'R&D']])
    expect(found('asp.NET and .NET', form('.NET'))).toEqual([['.NET', '.NET']])
  })

  test('reads any white space as one space, and typographic signs as plain ones', () => {
    expect(found('quick\u00a0 win', form('quick win'))).toEqual([['quick\u00a0 win', 'quick win']])
    expect(found('the reader’s view', form("reader's view"))).toHaveLength(1)
  })

  test('gives offsets of the text as it stands, composed or not', () => {
    const decomposed = 'Fru\u0308hphase'
    const text = `𝒙😀 ${decomposed} 😀`
    expect(found(text, form('frühphase'))).toEqual([[decomposed, 'frühphase']])
    expect(found('Früh\u00adphase', form('frühphase'))).toHaveLength(1)
  })

  test('prefers the target that was given first', () => {
    const first = {text: 'churn', exact: false, target: {name: 'first'}}
    const second = {text: 'Churn', exact: false, target: {name: 'second'}}
    expect(found('churn', first, second)).toEqual([['churn', 'first']])
  })

  test('finds nothing without terms, and in no text', () => {
    expect(found('anything')).toEqual([])
    expect(found('', form('churn'), form(' '))).toEqual([])
  })

  test('agrees with trying every term at every place', () => {
    // Few letters make many overlaps; the rest are what words and signs can be confused by.
    const letter = fc.constantFrom(
      'a',
      'b',
      'B',
      'ä',
      'a\u0308',
      '-',
      "'",
      '’',
      '+',
      '𝒙',
      'a\u00ad',
    )
    const word = fc.array(letter, {minLength: 1, maxLength: 3}).map((letters) => letters.join(''))
    const separator = fc.constantFrom(' ', '  ', '\n', '.', '', '-')
    const text = fc
      .array(fc.tuple(word, separator), {maxLength: 12})
      .map((parts) => parts.flat().join(''))
    const term = fc.record({
      text: fc.oneof(
        word,
        text.map((long) => long.slice(0, 12)),
      ),
      exact: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(term, {maxLength: 8}), text, (terms, content) => {
        const forms = terms.map((one, at) => ({...one, target: {name: String(at)}}))
        expect(new TermAutomaton(forms).find(content)).toEqual(tryEverything(forms, content))
      }),
      runs(300),
    )
  })
})

/** The same by the definition: at each place where a word or sign starts, the longest that fits. */
function tryEverything(forms: readonly TermForm<Name>[], text: string): TermMatch<Name>[] {
  const matches: TermMatch<Name>[] = []
  const cuts = cutsOf(text)
  let from = 0
  for (const [at, start] of cuts.entries()) {
    if (start < from || /^\s/.test(text.slice(start)) || start === text.length) continue
    const end = cuts.slice(at + 1).findLast((stop) => fits(forms, text, start, stop) !== undefined)
    const target = end === undefined ? undefined : fits(forms, text, start, end)
    if (end === undefined || target === undefined) continue
    matches.push({start, end, target})
    from = end
  }
  return matches
}

const WORD = String.raw`[\p{L}\p{N}\p{M}\p{Pc}\u00ad]`
const PIECE = new RegExp(String.raw`${WORD}(?:${WORD}|[-\u2010\u2011](?=${WORD}))*|[^]`, 'gu')

const cutsOf = (text: string): number[] => [
  ...[...text.matchAll(PIECE)].map(({index}) => index),
  text.length,
]

function fits(
  forms: readonly TermForm<Name>[],
  text: string,
  start: number,
  end: number,
): Name | undefined {
  const part = text.slice(start, end)
  if (part !== part.trim()) return undefined
  const word = new RegExp(WORD, 'u')
  const before = Array.from(text.slice(0, start)).at(-1) ?? ''
  const [behind = ''] = Array.from(text.slice(end))
  const characters = Array.from(part)
  if (!word.test(characters[0] ?? '') && word.test(before)) return undefined
  if (!word.test(characters.at(-1) ?? '') && word.test(behind)) return undefined
  const matching = forms.filter(({text: own, exact}) => {
    if (settle(own) === '') return false
    return exact ? settle(own) === settle(part) : fold(own) === fold(part)
  })
  return (matching.find(({exact}) => exact) ?? matching[0])?.target
}
