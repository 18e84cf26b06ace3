import * as fc from 'fast-check'
import type {
  Condition,
  PlayableDefinition,
  PlayableOption,
  PlayableQuestion,
  PlayableResult,
  PointRange,
  Points,
  Test,
} from '../playable.ts'

const DIMENSIONS = ['d0', 'd1'] as const

const points: fc.Arbitrary<Points[]> = fc.array(
  fc.record({dimension: fc.constantFrom(...DIMENSIONS), points: fc.integer({min: -1, max: 3})}),
  {maxLength: 2},
)

const measured = fc.oneof(
  fc.record({measure: fc.constant('points' as const), value: fc.integer({min: -1, max: 6})}),
  fc.record({
    measure: fc.constant('percent' as const),
    // Fractions of small numbers, and their neighbours: where rounding down tips a comparison.
    value: fc.constantFrom(0, 1, 24, 25, 32, 33, 49, 50, 65, 66, 67, 74, 75, 99, 100),
  }),
)

const band = fc.tuple(measured, fc.integer({min: 0, max: 60})).map(([{measure, value}, width]) => ({
  measure,
  from: value,
  to: value + (measure === 'points' ? width % 4 : width),
}))

function options(several: boolean): fc.Arbitrary<PlayableOption[]> {
  return fc
    .array(fc.record({points, isNoAnswer: fc.boolean(), refuse: fc.boolean()}), {
      minLength: 1,
      maxLength: several ? 3 : 4,
    })
    .map((entries) =>
      entries.map(({points, isNoAnswer, refuse}, index) => ({
        key: `o${index}`,
        points: isNoAnswer && refuse ? [] : points,
        isNoAnswer: isNoAnswer && refuse,
      })),
    )
}

const limits = fc
  .tuple(fc.integer({min: -2, max: 3}), fc.integer({min: 0, max: 3}))
  .map(([from, width]) => ({from, to: from + width}))

const ranges: fc.Arbitrary<PointRange[]> = fc.array(
  fc.tuple(limits, points).map(([{from, to}, points]) => ({from, to, points})),
  {maxLength: 2},
)

function testOf(earlier: readonly PlayableQuestion[]): fc.Arbitrary<Test> {
  const score: fc.Arbitrary<Test> = fc
    .tuple(
      fc.constantFrom('scoreAtLeast' as const, 'scoreAtMost' as const),
      fc.constantFrom<string | undefined>(...DIMENSIONS, undefined),
      measured,
    )
    .map(([kind, dimension, {measure, value}]) => ({
      kind,
      ...(dimension !== undefined && {dimension}),
      measure,
      value,
    }))
  if (!earlier.length) return score
  const answer: fc.Arbitrary<Test> = fc
    .tuple(fc.constantFrom(...earlier), fc.boolean(), fc.nat({max: 5}))
    .map(([question, upwards, choice]) => {
      if (!('options' in question)) {
        const value = (question.kind === 'scale' ? question.from : question.min) + choice - 1
        return {kind: upwards ? 'answerAtLeast' : 'answerAtMost', question: question.key, value}
      }
      const option = question.options[choice % question.options.length]?.key ?? ''
      return question.kind === 'oneChoice'
        ? {kind: 'is', question: question.key, option}
        : {kind: 'contains', question: question.key, option}
    })
  return fc.oneof(score, {arbitrary: answer, weight: 2})
}

function condition(earlier: readonly PlayableQuestion[]): fc.Arbitrary<Condition> {
  return fc.record({
    match: fc.constantFrom('all' as const, 'any' as const),
    tests: fc.array(testOf(earlier), {minLength: 1, maxLength: 3}),
  })
}

function question(earlier: readonly PlayableQuestion[]): fc.Arbitrary<PlayableQuestion> {
  return fc
    .tuple(
      fc.boolean(),
      fc.option(condition(earlier), {nil: undefined}),
      fc.oneof(
        fc.record({kind: fc.constant('oneChoice' as const), options: options(false)}),
        fc.record({kind: fc.constant('severalChoices' as const), options: options(true)}),
        fc
          .tuple(limits, ranges)
          .map(([limits, ranges]) => ({kind: 'scale' as const, ...limits, ranges})),
        fc
          .tuple(limits, ranges)
          .map(([{from, to}, ranges]) => ({kind: 'number' as const, min: from, max: to, ranges})),
      ),
    )
    .map(([required, showIf, rest]) => ({
      key: `q${earlier.length}`,
      required,
      ...(showIf && {showIf}),
      ...rest,
    }))
}

function questions(count: number): fc.Arbitrary<PlayableQuestion[]> {
  return count === 0
    ? fc.constant([])
    : questions(count - 1).chain((earlier) => question(earlier).map((next) => [...earlier, next]))
}

function results(asked: readonly PlayableQuestion[]): fc.Arbitrary<PlayableResult[]> {
  const when: fc.Arbitrary<PlayableResult['when']> = fc.oneof(
    condition(asked).map((condition) => ({kind: 'rule' as const, condition})),
    band.map((band) => ({kind: 'band' as const, ...band})),
  )
  return fc
    .array(fc.record({when, notAFit: fc.boolean()}), {minLength: 1, maxLength: 4})
    .map((entries) => entries.map((entry, index) => ({key: `r${index}`, ...entry})))
}

/** Small definitions of every kind, odd ones too; their references are sound. */
export const arbitraryDefinition: fc.Arbitrary<PlayableDefinition> = fc
  .integer({min: 1, max: 4})
  .chain(questions)
  .chain((asked) =>
    fc.record({
      dimensions: fc.tuple(...DIMENSIONS.map((key) => dimension(key))),
      questions: fc.constant(asked),
      results: results(asked),
    }),
  )

function dimension(key: string): fc.Arbitrary<PlayableDefinition['dimensions'][number]> {
  return fc
    .array(band, {maxLength: 3})
    .map((bands) => ({key, bands: bands.map((band, index) => ({key: `b${index}`, ...band}))}))
}
