import {describe, expect, test} from 'vitest'
import type {Answers} from '../answer.ts'
import {holds as conditionHolds} from '../condition.ts'
import type {Band, Condition, PlayableDefinition} from '../playable.ts'
import {play, type Play} from '../play.ts'
import {isInBand, type Score} from '../score.ts'
import {arbitraryDefinition} from '../test-support/arbitrary-definition.ts'
import {everyAnswer, everyRecord} from '../test-support/every-record.ts'
import {exampleCheck} from '../test-support/example-check.ts'
import {property} from '../test-support/property.ts'
import {analyse} from './analyse.ts'
import type {Analysis, Reach, ScoreFacts} from './analysis.ts'

type Records = ReturnType<typeof everyRecord>

/** Holds a reach against the truth; without proof it may be left open. */
function expectReach(
  definition: PlayableDefinition,
  reach: Reach,
  leads: (state: Play, answers: Answers) => boolean,
  records: Records,
  decided: boolean,
): void {
  if (reach.status === 'reachable') {
    const state = play(definition, reach.answers)
    expect(state.complete).toBe(true)
    expect(Object.keys(reach.answers)).toEqual(state.shown)
    expect(leads(state, reach.answers)).toBe(true)
    return
  }
  const possible = records.some(({state, answers}) => leads(state, answers))
  if (reach.status === 'unreachable') expect(possible).toBe(false)
  else expect(decided).toBe(false)
}

function expectConditions(
  definition: PlayableDefinition,
  analysis: Analysis,
  records: Records,
  decided: boolean,
): void {
  for (const {path, holds, fails} of analysis.conditions) {
    const [list, at, ...rest] = path
    const index = Number(at)
    const showIf = list === 'questions' ? definition.questions[index]?.showIf : undefined
    const when = definition.results[index]?.when
    const whole = list === 'questions' ? showIf : when?.kind === 'rule' ? when.condition : undefined
    const single = rest.includes('tests') ? whole?.tests[Number(rest.at(-1))] : undefined
    const condition: Condition | undefined = single ? {match: 'all', tests: [single]} : whole
    if (!condition) throw new Error(`There is no condition at ${path.join('.')}.`)
    const before = list === 'questions' ? index : definition.questions.length
    const isTrue = (state: Play, answers: Answers): boolean => {
      const given = definition.questions.slice(0, before).flatMap((question) => {
        const answer = answers[question.key] ?? null
        const counts = state.shown.includes(question.key) && answer !== null
        return counts ? [[question.key, {question, answer}] as const] : []
      })
      return conditionHolds(condition, new Map(given))
    }
    expectReach(definition, holds, isTrue, records, decided)
    expectReach(definition, fails, (...at) => !isTrue(...at), records, decided)
  }
}

function expectScores(
  definition: PlayableDefinition,
  facts: ScoreFacts,
  bands: readonly (Band & {key: string})[],
  records: Records,
  scoreOf: (state: Play) => Score,
  isGap: (state: Play) => boolean,
): void {
  for (const {bands: both, answers} of facts.overlaps) {
    const named = bands.filter(({key}) => both.includes(key))
    expect(named).toHaveLength(2)
    const score = scoreOf(play(definition, answers))
    expect(named.every((band) => isInBand(score, band))).toBe(true)
  }
  for (const gap of facts.gaps) expect(isGap(play(definition, gap.answers))).toBe(true)
  if (!facts.proved) return

  const scores = records
    .map(({state}) => scoreOf(state))
    .filter((score) => score.percent !== undefined)
  for (const measure of ['points', 'percent'] as const) {
    const values = scores.map((score) => score[measure] ?? 0)
    const span = values.length ? {from: Math.min(...values), to: Math.max(...values)} : undefined
    expect(facts[measure]).toEqual(span)
  }
  const pairs = bands.flatMap((band, index) =>
    bands
      .slice(0, index)
      .filter((earlier) =>
        scores.some((score) => isInBand(score, band) && isInBand(score, earlier)),
      )
      .map((earlier) => [earlier.key, band.key]),
  )
  expect(facts.overlaps.map(({bands}) => bands).sort()).toEqual(pairs.sort())

  const gaps = records.filter(({state}) => isGap(state)).map(({state}) => scoreOf(state))
  const measure = bands[0]?.measure
  const valued = gaps.filter((score) => measure && score.percent !== undefined)
  for (const score of valued) {
    const value = (measure && score[measure]) ?? NaN
    const within = facts.gaps.filter(
      ({values}) => values && value >= values.from && value <= values.to,
    )
    expect(within).toHaveLength(1)
  }
  expect(facts.gaps.some(({values}) => !values)).toBe(gaps.length > valued.length)
}

/** Holds everything an analysis says against trying every answer. */
function expectTrue(definition: PlayableDefinition, analysis: Analysis, decided: boolean): void {
  const records = everyRecord(definition)
  const walks = new Set(
    records.map(({answers, state}) =>
      JSON.stringify(state.shown.map((key) => [key, answers[key]])),
    ),
  )
  const lengths = records.map(({state}) => state.shown.length)
  for (const [walk, length] of [
    [analysis.walks.shortest, Math.min(...lengths)],
    [analysis.walks.longest, Math.max(...lengths)],
  ] as const) {
    const state = play(definition, walk?.answers ?? {})
    expect(state.complete).toBe(true)
    expect(state.shown).toHaveLength(walk?.asked ?? -1)
    if (analysis.walks.proved) expect(walk?.asked).toBe(length)
  }
  if (analysis.walks.proved) expect(analysis.walks.count).toBe(BigInt(walks.size))

  for (const {key, shown, hidden, influence} of analysis.questions) {
    expectReach(definition, shown, (state) => state.shown.includes(key), records, decided)
    expectReach(definition, hidden, (state) => !state.shown.includes(key), records, decided)
    if (influence.status === 'changes') {
      const [one, other] = influence.examples
      expect(play(definition, one).result).not.toBe(play(definition, other).result)
      const shared = Object.keys(one).filter((name) => name in other && name !== key)
      for (const name of shared) expect(one[name]).toEqual(other[name])
    } else if (influence.status === 'changesNothing') {
      const question = definition.questions.find((question) => question.key === key)
      for (const {answers, state} of records) {
        for (const answer of question ? everyAnswer(question) : []) {
          expect(play(definition, {...answers, [key]: answer}).result).toBe(state.result)
        }
      }
    } else expect(decided).toBe(false)
  }

  expectConditions(definition, analysis, records, decided)
  for (const {key, reach} of analysis.results) {
    expectReach(definition, reach, (state) => state.result === key, records, decided)
  }
  const honest = definition.results.filter(({notAFit}) => notAFit).map(({key}) => key)
  const saysNo = (state: Play): boolean => honest.includes(state.result ?? '')
  expectReach(definition, analysis.notAFit, saysNo, records, decided)

  const totalBands = definition.results.flatMap(({key, when}) =>
    when.kind === 'band' ? [{...when, key}] : [],
  )
  expectScores(
    definition,
    analysis.total,
    totalBands,
    records,
    (state) => state.scores.total,
    (state) => state.result === undefined,
  )
  definition.dimensions.forEach(({key, bands}, index) => {
    const facts = analysis.dimensions[index]
    if (!facts) throw new Error(`The analysis leaves out ${key}.`)
    const scoreOf = (state: Play): Score => state.scores.dimensions[key] ?? {points: 0, offered: 0}
    const isGap = (state: Play): boolean =>
      bands.length > 0 && scoreOf(state).percent !== undefined && state.bands[key] === undefined
    expectScores(definition, facts, bands, records, scoreOf, isGap)
    for (const {key: name, reach} of facts.bands) {
      const band = bands.find((band) => band.key === name)
      const leads = (state: Play): boolean => band !== undefined && isInBand(scoreOf(state), band)
      expectReach(definition, reach, leads, records, decided)
    }
  })
}

/** All decisions by single answers, found by trying. */
function decisionsByTrying(definition: PlayableDefinition): string[] {
  const records = everyRecord(definition)
  return definition.questions.flatMap((question) => {
    const {key} = question
    const shown = records.filter(({state}) => state.shown.includes(key))
    if (new Set(shown.map(({state}) => state.result)).size < 2) return []
    const members = new Set(everyAnswer(question).flatMap((answer) => answer))
    return [...members].flatMap((member) => {
      const results = new Set(
        shown
          .filter(({answers}) => [answers[key] ?? null].flat().includes(member))
          .map(({state}) => state.result),
      )
      return results.size === 1 ? [JSON.stringify([key, member, [...results][0] ?? null])] : []
    })
  })
}

function namedDecisions({decisions}: Analysis): string[] {
  return decisions.flatMap(({question, answer, result}) => {
    const named = (member: string | number | null): string =>
      JSON.stringify([question, member, result ?? null])
    if ('option' in answer) return [named(answer.option)]
    if ('skipped' in answer) return [named(null)]
    const {from, to} = answer
    return Array.from({length: to - from + 1}, (_, index) => named(from + index))
  })
}

describe('analyse', () => {
  test('agrees with trying every answer', () => {
    property(arbitraryDefinition, (definition) => {
      const analysis = analyse(definition)
      expect(analysis.unproved).toEqual([])
      expectTrue(definition, analysis, true)
    })
  })

  test('finds exactly the answers that decide the result alone', () => {
    property(arbitraryDefinition, (definition) => {
      const found = namedDecisions(analyse(definition)).sort()
      expect(found).toEqual(decisionsByTrying(definition).sort())
    })
  })

  test('claims nothing wrong when its budget is too small', () => {
    property(arbitraryDefinition, (definition) => {
      const analysis = analyse(definition, {budget: 12})
      expectTrue(definition, analysis, false)
      const wrong = namedDecisions(analysis).filter(
        (decision) => !decisionsByTrying(definition).includes(decision),
      )
      expect(wrong).toEqual([])
    })
  })

  test('decides the example to the end', () => {
    const {walks, total, decisions, unproved} = analyse(exampleCheck)
    expect(unproved).toEqual([])
    expect(walks.count).toBe(4068n)
    expect(total.gaps).toEqual([{answers: {problem: 'unsure', trust: null}}])
    expect(decisions).toEqual([{question: 'problem', answer: {option: 'no'}, result: 'noProblem'}])
  })
})
