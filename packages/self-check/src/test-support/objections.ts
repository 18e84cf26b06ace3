import type {Analysis, Reach, ScoreFacts} from '../analysis/index.ts'
import type {Answers} from '../answer.ts'
import {holds as conditionHolds} from '../condition.ts'
import type {FaultPath} from '../fault.ts'
import type {Band, Condition, PlayableDefinition} from '../playable.ts'
import {play, type Play} from '../play.ts'
import {isInBand, type Score} from '../score.ts'
import {everyAnswer, everyRecord} from './every-record.ts'

type Records = ReturnType<typeof everyRecord>
type NamedBand = Band & {key: string}

/** What is tried against the truth: every record there is, and whether all must be decided. */
interface Trial {
  definition: PlayableDefinition
  records: Records
  decided: boolean
}

/** Everything an analysis says that trying every answer contradicts, or that it left open. */
export function objections(
  definition: PlayableDefinition,
  analysis: Analysis,
  decided: boolean,
): string[] {
  const trial = {definition, records: everyRecord(definition), decided}
  return [
    ...aboutWalks(trial, analysis),
    ...aboutQuestions(trial, analysis),
    ...analysis.conditions.flatMap(({path, holds, fails}) => {
      const isTrue = truthAt(definition, path)
      return [
        ...aboutReach(trial, `${path.join('.')} holds`, holds, isTrue),
        ...aboutReach(trial, `${path.join('.')} fails`, fails, (...at) => !isTrue(...at)),
      ]
    }),
    ...aboutResults(trial, analysis),
    ...aboutDimensions(trial, analysis),
  ]
}

function unless(fine: boolean, objection: string): string[] {
  return fine ? [] : [objection]
}

function aboutReach(
  {definition, records, decided}: Trial,
  what: string,
  reach: Reach,
  leads: (state: Play, answers: Answers) => boolean,
): string[] {
  if (reach.status === 'unproved') return unless(!decided, `${what}: is left open`)
  if (reach.status === 'unreachable') {
    const possible = records.some(({state, answers}) => leads(state, answers))
    return unless(!possible, `${what}: is possible`)
  }
  const state = play(definition, reach.answers)
  const whole = state.complete && Object.keys(reach.answers).join() === state.shown.join()
  return [
    ...unless(whole, `${what}: its answers are no whole walk`),
    ...unless(leads(state, reach.answers), `${what}: its answers do not lead there`),
  ]
}

function aboutWalks({definition, records}: Trial, {walks}: Analysis): string[] {
  const named = records.map(({answers, state}) =>
    JSON.stringify(state.shown.map((key) => [key, answers[key]])),
  )
  const lengths = records.map(({state}) => state.shown.length)
  const found = [
    {walk: walks.shortest, length: Math.min(...lengths)},
    {walk: walks.longest, length: Math.max(...lengths)},
  ]
  return [
    ...found.flatMap(({walk, length}) => {
      const {complete, shown} = play(definition, walk?.answers ?? {})
      return [
        ...unless(complete && shown.length === walk?.asked, 'a walk is not what it says'),
        ...unless(!walks.proved || walk?.asked === length, `a walk of ${length} was missed`),
      ]
    }),
    ...unless(
      !walks.proved || walks.count === BigInt(new Set(named).size),
      `there are not ${walks.count} walks`,
    ),
  ]
}

function aboutQuestions(trial: Trial, {questions}: Analysis): string[] {
  const {definition, records, decided} = trial
  return questions.flatMap(({key, shown, hidden, influence}) => {
    const found = [
      ...aboutReach(trial, `${key} shown`, shown, (state) => state.shown.includes(key)),
      ...aboutReach(trial, `${key} hidden`, hidden, (state) => !state.shown.includes(key)),
    ]
    if (influence.status === 'unproved') {
      return [...found, ...unless(!decided, `the influence of ${key} is left open`)]
    }
    if (influence.status === 'changes') {
      const [one, other] = influence.examples
      const differs = play(definition, one).result !== play(definition, other).result
      const shared = Object.keys(one).filter((name) => name in other && name !== key)
      const same = shared.every((name) => JSON.stringify(one[name]) === JSON.stringify(other[name]))
      return [...found, ...unless(differs && same, `the examples of ${key} show nothing`)]
    }
    const question = definition.questions.find((question) => question.key === key)
    const answers = question ? everyAnswer(question) : []
    const changes = records.some((record) =>
      answers.some(
        (answer) =>
          play(definition, {...record.answers, [key]: answer}).result !== record.state.result,
      ),
    )
    return [...found, ...unless(!changes, `${key} changes the result`)]
  })
}

/** Whether the condition or test at a path is true for some answers. */
function truthAt(
  definition: PlayableDefinition,
  [list, at, ...rest]: FaultPath,
): (state: Play, answers: Answers) => boolean {
  const index = Number(at)
  const when = definition.results[index]?.when
  const rule = when?.kind === 'rule' ? when.condition : undefined
  const whole = list === 'questions' ? definition.questions[index]?.showIf : rule
  const single = rest.includes('tests') ? whole?.tests[Number(rest.at(-1))] : undefined
  const condition: Condition | undefined = single ? {match: 'all', tests: [single]} : whole
  const before = list === 'questions' ? index : definition.questions.length
  return (state, answers) => {
    const given = definition.questions.slice(0, before).flatMap((question) => {
      const answer = answers[question.key] ?? null
      const counts = state.shown.includes(question.key) && answer !== null
      return counts ? [[question.key, {question, answer}] as const] : []
    })
    return condition !== undefined && conditionHolds(condition, new Map(given))
  }
}

function aboutResults(trial: Trial, analysis: Analysis): string[] {
  const {results} = trial.definition
  const honest = results.filter(({notAFit}) => notAFit).map(({key}) => key)
  const bands = results.flatMap(({key, when}) => (when.kind === 'band' ? [{...when, key}] : []))
  return [
    ...analysis.results.flatMap(({key, reach}) =>
      aboutReach(trial, key, reach, (state) => state.result === key),
    ),
    ...aboutReach(trial, 'not a fit', analysis.notAFit, (state) =>
      honest.includes(state.result ?? ''),
    ),
    ...aboutScores(
      trial,
      'total',
      analysis.total,
      bands,
      (state) => state.scores.total,
      (state) => state.result === undefined,
    ),
  ]
}

function aboutDimensions(trial: Trial, {dimensions}: Analysis): string[] {
  return trial.definition.dimensions.flatMap(({key, bands}) => {
    const facts = dimensions.find((facts) => facts.key === key)
    if (!facts) return [`${key} is left out`]
    const scoreOf = (state: Play): Score => state.scores.dimensions[key] ?? {points: 0, offered: 0}
    return [
      ...aboutScores(
        trial,
        key,
        facts,
        bands,
        scoreOf,
        (state) =>
          bands.length > 0 &&
          scoreOf(state).percent !== undefined &&
          state.bands[key] === undefined,
      ),
      ...bands.flatMap((band) => {
        const reach = facts.bands.find((entry) => entry.key === band.key)?.reach
        if (!reach) return [`${key}/${band.key} is left out`]
        return aboutReach(trial, `${key}/${band.key}`, reach, (state) =>
          isInBand(scoreOf(state), band),
        )
      }),
    ]
  })
}

function aboutScores(
  {definition, records}: Trial,
  what: string,
  facts: ScoreFacts,
  bands: readonly NamedBand[],
  scoreOf: (state: Play) => Score,
  isGap: (state: Play) => boolean,
): string[] {
  const both = (score: Score, named: readonly NamedBand[]): boolean =>
    named.length === 2 && named.every((band) => isInBand(score, band))
  const claims = [
    ...facts.overlaps.flatMap(({bands: keys, answers}) => {
      const named = bands.filter(({key}) => keys.includes(key))
      const score = scoreOf(play(definition, answers))
      return unless(both(score, named), `${what}: ${keys.join()} do not overlap`)
    }),
    ...facts.gaps.flatMap(({answers}) =>
      unless(isGap(play(definition, answers)), `${what}: a gap is none`),
    ),
  ]
  if (!facts.proved) return claims

  const scores = records
    .map(({state}) => scoreOf(state))
    .filter((score) => score.percent !== undefined)
  const pairs = bands.flatMap((band, index) =>
    bands
      .slice(0, index)
      .filter((earlier) => scores.some((score) => both(score, [earlier, band])))
      .map((earlier) => `${earlier.key},${band.key}`),
  )
  const found = facts.overlaps.map(({bands}) => bands.join())
  const measure = bands[0]?.measure
  const gaps = records.filter(({state}) => isGap(state)).map(({state}) => scoreOf(state))
  const valued = gaps.filter((score) => measure && score.percent !== undefined)
  const covered = valued.every((score) => {
    const value = (measure && score[measure]) ?? NaN
    const within = facts.gaps.filter(
      ({values}) => values && value >= values.from && value <= values.to,
    )
    return within.length === 1
  })
  const rest = facts.gaps.some(({values}) => !values)
  return [
    ...claims,
    ...(['points', 'percent'] as const).flatMap((measure) =>
      unless(
        JSON.stringify(facts[measure]) === spanOf(scores.map((score) => score[measure] ?? 0)),
        `${what}: the span of ${measure} is another`,
      ),
    ),
    ...unless(found.sort().join(';') === pairs.sort().join(';'), `${what}: overlaps are others`),
    ...unless(covered && rest === gaps.length > valued.length, `${what}: gaps are others`),
  ]
}

function spanOf(values: readonly number[]): string | undefined {
  return values.length
    ? JSON.stringify({from: Math.min(...values), to: Math.max(...values)})
    : undefined
}
