import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Answers} from './answer.ts'
import {fitAnswers, readAnswers, writeAnswers} from './answers-text.ts'
import {definitionHash} from './definition-hash.ts'
import {play} from './play.ts'
import type {PlayableDefinition, PlayableQuestion} from './playable.ts'
import {scoringKey} from './scoring-key.ts'
import {arbitraryDefinition} from './test-support/arbitrary-definition.ts'
import {everyAnswer, everyRecord} from './test-support/every-record.ts'
import {exampleCheck} from './test-support/example-check.ts'
import {property} from './test-support/property.ts'
import {scoreByHand} from './test-support/score-by-hand.ts'

const version = definitionHash(exampleCheck)
const answers = {problem: 'yes', sources: ['files', 'database'], trust: null}
const write = ({questions}: PlayableDefinition, given: Answers) =>
  writeAnswers(questions, version, given)
const fit = (questions: readonly PlayableQuestion[], text: string) => {
  const written = readAnswers(text)
  return written && fitAnswers(questions, written)
}

/** What answers to the example come to in a later version of it. */
const later = (change: (questions: PlayableQuestion[]) => PlayableQuestion[]) =>
  fit(change([...exampleCheck.questions]), write(exampleCheck, {...answers, hours: 30}))

/** A walk that was left somewhere: some answers of a definition, and none behind them. */
const leftWalk = arbitraryDefinition.chain((definition) =>
  fc
    .tuple(
      ...definition.questions.map((question) =>
        fc.option(fc.constantFrom(...everyAnswer(question)), {nil: undefined}),
      ),
    )
    .map((given) => ({
      definition,
      answers: Object.fromEntries(definition.questions.map(({key}, index) => [key, given[index]])),
    })),
)

describe('writeAnswers', () => {
  test('names every question, and needs no escaping in an address', () => {
    const text = write(exampleCheck, answers)
    expect(text).toBe(`1.${version}.problem~yes.sources~files~database.trust~.hours`)
    const {hash} = new URL(`https://example.org/#answers=${text}`)
    expect(hash).toBe(`#answers=${text}`)
  })

  test('gives back what was written, whichever questions were open, skipped or hidden', () => {
    property(leftWalk, ({definition, answers: given}) => {
      const found = fit(definition.questions, write(definition, given))
      const known = Object.entries(given).filter(([, answer]) => answer !== undefined)
      expect(found).toEqual({answers: Object.fromEntries(known), gone: [], lost: [], fresh: []})
    })
  })

  test('leads to the same place as the answers themselves, and to the result found by hand', () => {
    property(arbitraryDefinition, (definition) => {
      const key = scoringKey(definition)
      for (const {answers: given, state} of everyRecord(definition).slice(0, 50)) {
        const found = fit(definition.questions, write(definition, given))
        expect(play(definition, found?.answers ?? {})).toEqual(state)
        expect(scoreByHand(key, found?.answers ?? {})).toBe(state.result)
      }
    })
  })
})

describe('readAnswers', () => {
  const text = write(exampleCheck, answers)

  test('reads a tilde that was written as an escape', () => {
    expect(readAnswers(text.replaceAll('~', '%7E'))).toEqual(readAnswers(text))
  })

  test('reads what is left of a link that was cut', () => {
    const cut = text.slice(0, text.indexOf('~database'))
    expect(fit(exampleCheck.questions, cut)).toEqual({
      answers: {problem: 'yes', sources: ['files']},
      gone: [],
      lost: [],
      fresh: ['trust', 'hours'],
    })
  })

  test.each([
    '',
    '1',
    '2.0123456789abcdef.a~b',
    '1.0123456789ABCDEF.a~b',
    `${text}.%E0%A4%A`,
    `${text}.<script>`,
    `${text}.${'a'.repeat(97)}`,
    `1.${'0'.repeat(16)}${'.a~b'.repeat(5000)}`,
    `${text}\n`,
    '{"answers":{}}',
  ])('reads nothing from %j', (odd) => {
    expect(readAnswers(odd)).toBeUndefined()
  })

  test('never fails, whatever the text, and never lets an answer in that cannot stand', () => {
    const piece = fc.oneof(
      fc.constantFrom('.', '~', '1', version, '__proto__', 'constructor', 'tostring', '%7e', '-0'),
      fc.constantFrom(...exampleCheck.questions.map(({key}) => key), 'files', 'yes', '1e3', '99'),
      fc.string(),
    )
    const odd = fc.array(piece, {maxLength: 30}).map((pieces) => pieces.join(''))
    const begun = odd.map((rest) => `1.${version}.${rest}`)
    property(fc.tuple(arbitraryDefinition, fc.oneof(odd, begun)), ([definition, link]) => {
      const found = fit(definition.questions, link)
      const keys = definition.questions.map(({key}) => key)
      expect(Object.keys(found?.answers ?? {}).filter((key) => !keys.includes(key))).toEqual([])
      const {shown, current} = play(definition, found?.answers ?? {})
      const open = shown.filter((key) => found?.answers[key] === undefined)
      expect(current).toBe(open[0])
    })
  })

  test('is done at once with a text that is built to take long', () => {
    // Takes no more steps than the text has signs: a slow pattern would not come back at all.
    for (const unit of ['.a', '.a~', '~', '.-', '.aaaaaaaa~aaaaaaaa']) {
      const long = `1.${version}${unit.repeat(4000 / unit.length)}!`
      expect(readAnswers(long)).toBeUndefined()
    }
  })
})

describe('fitAnswers', () => {
  test('names questions that are gone and new, and keeps the answers to the others', () => {
    const found = later(([first, ...rest]) => [
      ...rest,
      {...(first ?? {kind: 'oneChoice', required: true, options: []}), key: 'new'},
    ])
    expect(found).toEqual({
      answers: {sources: ['files', 'database'], trust: null, hours: 30},
      gone: ['problem'],
      lost: [],
      fresh: ['new'],
    })
  })

  test('asks again where an option is gone, a range is narrower, or a question is of another kind', () => {
    const found = later((questions) =>
      questions.map((question) => {
        if (question.kind === 'severalChoices') {
          return {...question, options: question.options.filter(({key}) => key !== 'files')}
        }
        if (question.kind === 'number') return {...question, max: 20}
        if (question.kind === 'oneChoice') {
          return {kind: 'scale', key: question.key, required: true, from: 1, to: 3, ranges: []}
        }
        return {...question, required: true}
      }),
    )
    expect(found).toEqual({
      answers: {},
      gone: [],
      lost: ['problem', 'sources', 'trust', 'hours'],
      fresh: [],
    })
  })
})
