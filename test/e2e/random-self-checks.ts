import * as fc from 'fast-check'
import {parsePublished, type SelfCheck} from '@stepzero/content-model'
import {play, type Answer, type Answers} from '@stepzero/self-check'

type Raw = Readonly<Record<string, unknown>>

const DIMENSIONS = ['alpha', 'beta'] as const
const KINDS = ['oneChoice', 'severalChoices', 'scale', 'number'] as const

const keyed = (type: string, members: readonly Raw[]): Raw[] =>
  members.map((member, at) => ({_type: type, _key: `k${at}`, ...member}))

const words = (text: string): Raw[] => [
  {
    _type: 'block',
    _key: 'b',
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: 's', text, marks: []}],
  },
]

const points = fc.array(fc.integer({min: -1, max: 4}), {minLength: 2, maxLength: 2}).map((values) =>
  keyed(
    'selfCheckPoints',
    values.map((value, at) => ({dimension: DIMENSIONS[at], points: value})),
  ),
)

const options = fc
  .array(fc.record({points, isNoAnswer: fc.nat(5).map((of) => of === 0)}), {
    minLength: 2,
    maxLength: 4,
  })
  .map((all) =>
    keyed(
      'selfCheckOption',
      all.map((option, at) => ({
        key: `o${at}`,
        text: `Option ${at}`,
        isNoAnswer: option.isNoAnswer,
        points: option.isNoAnswer ? [] : option.points,
      })),
    ),
  )

const ranges = fc
  .array(fc.record({from: fc.nat(4), width: fc.nat(2), points}), {maxLength: 3})
  .map((all) =>
    keyed(
      'selfCheckRange',
      all.map((of) => ({from: of.from, to: Math.min(4, of.from + of.width), points: of.points})),
    ),
  )

/** Shown by a question before it, or by the score so far. */
const showIf = (at: number) =>
  fc
    .record({of: fc.nat(Math.max(0, at - 1)), value: fc.nat(3), isScore: fc.boolean()})
    .map(({of, value, isScore}) => ({
      _type: 'selfCheckCondition',
      match: 'all',
      tests: keyed('selfCheckTest', [
        isScore
          ? {kind: 'scoreAtLeast', measure: 'points', value}
          : {kind: 'answerAtLeast', question: `q${of}`, value},
      ]),
    }))

const question = (at: number) =>
  fc
    .tuple(fc.constantFrom(...KINDS), options, ranges, fc.boolean(), fc.option(showIf(at)))
    .map(([kind, options, ranges, required, condition]) => ({
      key: `q${at}`,
      text: `Question ${at}?`,
      kind,
      required,
      ...(condition === null || at === 0 ? {} : {showIf: condition}),
      ...(kind === 'oneChoice' || kind === 'severalChoices' ? {options} : {ranges}),
      ...(kind === 'scale' ? {from: 0, to: 4, fromLabel: 'Low', toLabel: 'High'} : {}),
      ...(kind === 'number' ? {unit: 'days', min: 0, max: 4} : {}),
    }))

const band = fc
  .record({from: fc.constantFrom(0, 25, 33, 50, 66), width: fc.nat(60)})
  .map(({from, width}) => ({measure: 'percent', from, to: Math.min(100, from + width)}))

const rawCheck = fc
  .record({
    questions: fc.tuple(question(0), question(1), question(2), question(3), question(4)),
    bands: fc.array(band, {minLength: 1, maxLength: 3}),
    results: fc.array(band, {minLength: 2, maxLength: 4}),
  })
  .map(({questions, bands, results}): Raw => ({
    _type: 'selfCheck',
    language: 'en',
    title: 'A random check',
    author: {_type: 'reference', _ref: 'person-editorial-desk'},
    intro: words('Drawn, not written.'),
    minutes: 2,
    dimensions: keyed(
      'selfCheckDimension',
      DIMENSIONS.map((key) => ({
        key,
        title: key,
        bands: keyed(
          'selfCheckBand',
          bands.map((of, at) => ({key: `b${at}`, title: `Band ${at}`, ...of})),
        ),
      })),
    ),
    questions: keyed('selfCheckQuestion', questions),
    results: keyed(
      'selfCheckResult',
      results.map((when, at) => ({
        key: `r${at}`,
        title: `Result ${at}`,
        when: {_type: 'resultTrigger', kind: 'band', ...when},
        body: words('What it means.'),
      })),
    ),
    method: words('By the points beside each answer.'),
  }))

/** A check that somebody took: its document as it is stored and as it is read, and the answers. */
export interface TakenCheck {
  readonly raw: Raw
  readonly check: SelfCheck
  readonly answers: Answers
}

/** Draws checks and answers; a seed gives the same ones again. */
export const randomSelfChecks = (seed: number, count: number): TakenCheck[] =>
  fc
    .sample(fc.tuple(rawCheck, fc.array(fc.nat(59), {minLength: 5, maxLength: 5})), {
      seed,
      numRuns: count,
    })
    .map(([drawn, choices], at) => {
      const slug = `random-${at}`
      const raw = {...drawn, _id: `check-${slug}`, slug: {_type: 'slug', current: slug}}
      const check = parsePublished(raw)
      if (check._type !== 'selfCheck') throw new Error('What was drawn is no self-check.')
      return {raw, check, answers: answersTo(check, choices)}
    })

/** Answers what is shown, one after the other. */
function answersTo(check: SelfCheck, choices: readonly number[]): Answers {
  let answers: Answers = {}
  for (const [at, question] of check.questions.entries()) {
    if (!play(check, answers).shown.includes(question.key)) continue
    answers = {...answers, [question.key]: answerTo(question, choices[at] ?? 0)}
  }
  return answers
}

function answerTo(question: SelfCheck['questions'][number], choice: number): Answer {
  if (!question.required && choice % 5 === 0) return null
  if (question.kind === 'scale' || question.kind === 'number') return choice % 5
  const {options} = question
  const chosen = options[choice % options.length]
  if (chosen === undefined) return null
  if (question.kind === 'oneChoice') return chosen.key
  if (chosen.isNoAnswer) return [chosen.key]
  return options
    .filter((of, at) => of === chosen || (!of.isNoAnswer && choice & (1 << at)))
    .map(({key}) => key)
}
