import {documentTypes} from '@stepzero/content-model'
import {describe, expect, test} from 'vitest'
import {wordsFor} from '../../words/words.ts'
import {bandInWords, conditionInWords} from './condition-in-words.ts'
import {formulaInWords} from './formula-in-words.ts'
import {pointsInWords} from './points-in-words.ts'

const text = [
  {
    _type: 'block',
    _key: 'p',
    children: [{_type: 'span', _key: 's', text: 'Some text.'}],
  },
]
const option = (key: string, words: string) => ({
  _type: 'selfCheckOption',
  _key: key,
  key,
  text: words,
  points: [{_type: 'selfCheckPoints', _key: 'p', dimension: 'data', points: 2}],
})
const input = (key: string, label: string) => ({
  _type: 'worksheetInput',
  _key: key,
  key,
  label,
  unit: 'hours',
})
const check = documentTypes.selfCheck.parse({
  _id: 'check',
  _type: 'selfCheck',
  language: 'en',
  slug: {_type: 'slug', current: 'check'},
  title: 'Check',
  author: {_type: 'reference', _ref: 'desk'},
  intro: text,
  minutes: 2,
  method: text,
  dimensions: [{_type: 'selfCheckDimension', _key: 'd', key: 'data', title: 'Data'}],
  questions: [
    {
      _type: 'selfCheckQuestion',
      _key: 'q1',
      kind: 'oneChoice',
      key: 'problem',
      text: 'Is there a problem?',
      options: [option('yes', 'Yes'), option('no', 'No')],
    },
    {
      _type: 'selfCheckQuestion',
      _key: 'q2',
      kind: 'number',
      key: 'hours',
      text: 'How long does it take?',
      unit: 'hours',
      min: 0,
      max: 40,
    },
  ],
  results: [
    {
      _type: 'selfCheckResult',
      _key: 'r',
      key: 'ready',
      title: 'Ready',
      when: {_type: 'resultTrigger', kind: 'band', measure: 'percent', from: 0, to: 100},
      body: text,
    },
  ],
  worksheet: {
    _type: 'worksheet',
    unit: 'EUR',
    inputs: [input('hours', 'Hours'), input('rate', 'Rate')],
    formula: {
      _type: 'formula',
      kind: 'multiply',
      operands: [
        {
          _type: 'formula',
          kind: 'subtract',
          operands: [
            {_type: 'formula', kind: 'input', input: 'hours'},
            {_type: 'formula', kind: 'number', value: 1.5},
          ],
        },
        {_type: 'formula', kind: 'input', input: 'rate'},
      ],
    },
  },
})
const en = wordsFor('en')
const de = wordsFor('de')

describe('conditionInWords', () => {
  test('names questions by their number on the paper and options by their text', () => {
    const condition = {
      _type: 'selfCheckCondition' as const,
      match: 'any' as const,
      tests: [
        {
          _type: 'selfCheckTest' as const,
          _key: 'a',
          kind: 'is' as const,
          question: 'problem',
          option: 'yes',
        },
        {
          _type: 'selfCheckTest' as const,
          _key: 'b',
          kind: 'answerAtLeast' as const,
          question: 'hours',
          value: 5,
        },
      ],
    }
    expect(conditionInWords(condition, check, en, 'en')).toBe(
      'you answered question 1 with “Yes”, or your answer to question 2 is at least 5\u00a0hours',
    )
    expect(conditionInWords(condition, check, de, 'de')).toBe(
      'Frage 1 ist mit „Yes“ beantwortet, oder die Antwort auf Frage 2 beträgt mindestens 5\u00a0hours',
    )
  })
})

describe('bandInWords', () => {
  test('says what the score is of', () => {
    const band = {measure: 'percent' as const, from: 60, to: 100}
    expect(bandInWords(band, undefined, check, en, 'en')).toBe('your total is 60% to 100%')
    expect(bandInWords(band, 'data', check, en, 'en')).toBe('your score for Data is 60% to 100%')
  })

  test('says one number once', () => {
    const band = {measure: 'points' as const, from: 1, to: 1}
    expect(bandInWords(band, undefined, check, en, 'en')).toBe('your total is 1\u00a0point')
  })
})

describe('pointsInWords', () => {
  test('leaves out dimensions that get nothing', () => {
    expect(pointsInWords([{dimension: 'data', points: 0}], check, en)).toBe('no points')
    expect(pointsInWords([{dimension: 'data', points: 2}], check, en)).toBe('Data\u00a02')
  })
})

describe('formulaInWords', () => {
  test('brackets what is worked out first', () => {
    expect(check.worksheet && formulaInWords(check.worksheet, en, 'en')).toBe(
      '(“Hours” − 1.5) × “Rate”',
    )
  })
})
