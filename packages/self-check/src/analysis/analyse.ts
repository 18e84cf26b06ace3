import type {FaultPath} from '../fault.ts'
import type {Condition, PlayableDefinition, PlayableResult} from '../playable.ts'
import type {
  Analysis,
  ConditionFacts,
  Influence,
  OutcomeFacts,
  QuestionFacts,
  Reach,
  ScoreFacts,
} from './analysis.ts'
import {decisionsOf} from './decisions.ts'
import {influences} from './influence.ts'
import {exampleOfInfluence} from './influence-example.ts'
import {conditionOf, type Outcomes, outcomesOf} from './outcomes.ts'
import {possible, reachOf} from './possible.ts'
import {scoreFacts, totalGaps} from './score-facts.ts'
import {unprovedIn} from './unproved.ts'
import {walksOf} from './walks.ts'
import {answersAlong, wholeWalk} from './whole-walk.ts'

const DEFAULT_BUDGET = 200_000

/**
 * Finds out what a definition leads to, over all answers there are.
 *
 * Walks that cannot be told apart by what follows are followed as one, so most checks are decided to
 * the end. Each of the proofs may take `budget` steps (200,000 unless said otherwise; a step is one
 * answer in one situation); what it does not suffice for is listed in `unproved`. Expects a
 * definition without faults.
 */
export function analyse(
  definition: PlayableDefinition,
  {budget = DEFAULT_BUDGET}: {budget?: number} = {},
): Analysis {
  const outcomes = outcomesOf(definition, budget)
  const results = definition.results.map((result) =>
    resultFacts(definition, outcomes, result, budget),
  )
  const analysis = {
    budget,
    walks: walksOf(definition, budget),
    questions: questionFacts(definition, outcomes, budget),
    conditions: conditionFacts(definition, budget),
    results,
    notAFit: anyOf(results.filter((_, index) => definition.results[index]?.notAFit)),
    total: totalFacts(definition, outcomes, budget),
    dimensions: definition.dimensions.map(({key, bands}) => ({
      key,
      ...scoreFacts(definition, key, bands, budget),
    })),
    decisions: outcomes.exploration.whole ? decisionsOf(outcomes) : [],
  }
  return {...analysis, unproved: unprovedIn(analysis, outcomes.exploration.whole)}
}

function resultFacts(
  definition: PlayableDefinition,
  {exploration, tried, resultOf}: Outcomes,
  {key, when}: PlayableResult,
  budget: number,
): OutcomeFacts {
  const end = exploration.layers.at(-1)?.find((node) => tried[resultOf(node)] === key)
  const reach = reachOf(definition, end, exploration.whole)
  if (reach.status !== 'unproved') return {key, reach}
  // On its own the condition may be small enough to be refuted.
  const {length} = definition.questions
  const alone = possible(definition, conditionOf(when), length, budget).holds
  return {key, reach: alone.status === 'unreachable' ? alone : reach}
}

function questionFacts(
  definition: PlayableDefinition,
  outcomes: Outcomes,
  budget: number,
): QuestionFacts[] {
  const {whole} = outcomes.exploration
  const bearing = new Set(outcomes.slice.steps.map(({question}) => question.key))
  const found = whole ? influences(definition, outcomes) : undefined
  return definition.questions.map(({key, showIf}, index) => {
    const {holds, fails} = showIf
      ? possible(definition, showIf, index, budget)
      : {
          holds: {status: 'reachable' as const, answers: wholeWalk(definition, {})},
          fails: {status: 'unreachable' as const},
        }
    const none: Influence = {status: 'changesNothing'}
    const influence =
      found?.get(key) ?? (bearing.has(key) ? exampleOfInfluence(definition, outcomes, key) : none)
    return {key, shown: holds, hidden: fails, influence}
  })
}

function conditionFacts(definition: PlayableDefinition, budget: number): ConditionFacts[] {
  const facts = (condition: Condition, path: FaultPath, before: number): ConditionFacts[] => {
    const single = condition.tests.length > 1 ? condition.tests : []
    return [
      {path, ...possible(definition, condition, before, budget)},
      ...single.map((test, index) => ({
        path: [...path, 'tests', index],
        ...possible(definition, {match: 'all', tests: [test]}, before, budget),
      })),
    ]
  }
  return [
    ...definition.questions.flatMap(({showIf}, index) =>
      showIf ? facts(showIf, ['questions', index, 'showIf'], index) : [],
    ),
    ...definition.results.flatMap(({when}, index) =>
      when.kind === 'rule'
        ? facts(
            when.condition,
            ['results', index, 'when', 'condition'],
            definition.questions.length,
          )
        : [],
    ),
  ]
}

function totalFacts(
  definition: PlayableDefinition,
  {exploration, resultOf}: Outcomes,
  budget: number,
): ScoreFacts {
  const {results} = definition
  const rules = results.flatMap(({when}) => (when.kind === 'rule' ? [when.condition] : []))
  const bands = results.flatMap(({key, when}) => (when.kind === 'band' ? [{...when, key}] : []))
  const {bands: _, ...facts} = scoreFacts(definition, undefined, bands, budget)
  const none = exploration.layers.at(-1)?.find((end) => resultOf(end) < 0)
  if (!none && exploration.whole) return {...facts, gaps: []}
  const {gaps, whole} = totalGaps(definition, rules, bands, budget)
  if (none && !gaps.length) {
    gaps.push({answers: wholeWalk(definition, answersAlong(none.fewest))})
  }
  return {...facts, gaps, proved: facts.proved && whole}
}

function anyOf(facts: readonly OutcomeFacts[]): Reach {
  const reaches = facts.map(({reach}) => reach)
  return (
    reaches.find(({status}) => status === 'reachable') ??
    reaches.find(({status}) => status === 'unproved') ?? {status: 'unreachable'}
  )
}
