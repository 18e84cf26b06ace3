import type {Answers} from '../answer.ts'
import type {FaultPath} from '../fault.ts'
import type {PlayableDefinition} from '../playable.ts'
import type {Analysis, Decision, Gap} from './analysis.ts'

/** What an analysis can find. */
export type FindingCode =
  | 'alwaysHolds'
  | 'changesNothing'
  | 'decidedByOneAnswer'
  | 'gap'
  | 'neverHolds'
  | 'noHonestNo'
  | 'overlap'
  | 'unproved'
  | 'unreachableBand'
  | 'unreachableQuestion'
  | 'unreachableResult'

/** Something in a definition that its author would want to know. */
export interface Finding {
  code: FindingCode
  path: FaultPath
  message: string
  remedy: string
  /** Answers that show it, where there are such. */
  answers?: Answers
}

/**
 * Puts what an analysis found into sentences, in the order of the definition.
 *
 * Tells facts only; which of them are errors is for the caller to say. Everything but `unproved` is
 * proved.
 */
export function findings(definition: PlayableDefinition, analysis: Analysis): Finding[] {
  return [
    ...aboutQuestions(analysis),
    ...aboutConditions(analysis),
    ...aboutResults(definition, analysis),
    ...aboutBands(analysis),
    ...analysis.decisions.map((decision) => aboutDecision(definition, decision)),
    ...analysis.unproved.map(({about, of}) => ({
      code: 'unproved' as const,
      path: [],
      message: `Within ${analysis.budget} steps this was not decided: ${about}${of && ` "${of}"`}.`,
      remedy: 'Allow more steps, or make the check smaller.',
    })),
  ]
}

function aboutQuestions({questions}: Analysis): Finding[] {
  return questions.flatMap(({key, shown, influence}, index): Finding[] => {
    if (shown.status === 'unreachable') {
      return [
        {
          code: 'unreachableQuestion',
          path: ['questions', index, 'showIf'],
          message: `No answers lead to question "${key}".`,
          remedy: 'Change the condition under which it is shown, or remove the question.',
        },
      ]
    }
    return influence.status === 'changesNothing'
      ? [
          {
            code: 'changesNothing',
            path: ['questions', index],
            message: `No answer to question "${key}" changes the result.`,
            remedy: 'Let it count, or remove it.',
          },
        ]
      : []
  })
}

function aboutConditions({conditions}: Analysis): Finding[] {
  return conditions.flatMap(({path, holds, fails}): Finding[] => {
    const single = path.includes('tests')
    const what = single ? 'test' : 'condition'
    if (holds.status === 'unreachable') {
      // Of a whole condition, the unreachable question or result already says it.
      const message = `This ${what} never holds.`
      const remedy = `Change the ${what}, or remove it.`
      return single ? [{code: 'neverHolds', path, message, remedy}] : []
    }
    return fails.status === 'unreachable'
      ? [
          {
            code: 'alwaysHolds',
            path,
            message: `This ${what} always holds.`,
            remedy: `Change the ${what}, or remove it.`,
          },
        ]
      : []
  })
}

function aboutResults(definition: PlayableDefinition, analysis: Analysis): Finding[] {
  const {results, notAFit, total} = analysis
  return [
    ...results.flatMap(({key, reach}, index): Finding[] =>
      reach.status === 'unreachable'
        ? [
            {
              code: 'unreachableResult',
              path: ['results', index, 'when'],
              message: `No answers lead to result "${key}".`,
              remedy: 'Change when it is the result, its place in the order, or remove it.',
            },
          ]
        : [],
    ),
    ...(notAFit.status === 'unreachable'
      ? [
          {
            code: 'noHonestNo' as const,
            path: ['results'],
            message: 'No answers lead to a result that says "not a fit".',
            remedy: 'Say under which answers a reader should do nothing, or go elsewhere.',
          },
        ]
      : []),
    ...total.gaps.map((gap) => aboutGap(gap, ['results'], 'lead to no result')),
    ...total.overlaps.map(({bands: [first, second], answers}) => ({
      code: 'overlap' as const,
      path: ['results', definition.results.findIndex(({key}) => key === second), 'when'],
      message: `The bands of results "${first}" and "${second}" overlap; "${first}" wins.`,
      remedy: 'Let each score lie in one band only.',
      answers,
    })),
  ]
}

function aboutBands({dimensions}: Analysis): Finding[] {
  return dimensions.flatMap(({bands, gaps, overlaps}, index) => {
    const path = ['dimensions', index, 'bands'] as const
    return [
      ...bands.flatMap(({key, reach}, at): Finding[] =>
        reach.status === 'unreachable'
          ? [
              {
                code: 'unreachableBand',
                path: [...path, at],
                message: `No answers lead into band "${key}".`,
                remedy: 'Change its limits, or remove it.',
              },
            ]
          : [],
      ),
      ...gaps.map((gap) => aboutGap(gap, path, 'lie in no band')),
      ...overlaps.map(({bands: [first, second], answers}) => ({
        code: 'overlap' as const,
        path: [...path, bands.findIndex(({key}) => key === second)],
        message: `The bands "${first}" and "${second}" overlap; "${first}" wins.`,
        remedy: 'Let each score lie in one band only.',
        answers,
      })),
    ]
  })
}

function aboutGap({values, answers}: Gap, path: FaultPath, what: string): Finding {
  const unit = values?.measure === 'percent' ? 'percent' : 'points'
  return {
    code: 'gap',
    path,
    message: values
      ? `Scores of ${span(values)} ${unit} ${what}.`
      : `There are answers that ${what}.`,
    remedy: 'Add a band or a rule for them.',
    answers,
  }
}

function aboutDecision(definition: PlayableDefinition, decision: Decision): Finding {
  const {question, answer, result} = decision
  const index = definition.questions.findIndex(({key}) => key === question)
  const given =
    'option' in answer
      ? `The answer "${answer.option}" to`
      : 'skipped' in answer
        ? 'Skipping'
        : `The answer ${span(answer)} to`
  return {
    code: 'decidedByOneAnswer',
    path: ['questions', index],
    message:
      result === undefined
        ? `${given} question "${question}" alone leads to no result.`
        : `${given} question "${question}" alone decides for result "${result}".`,
    remedy: 'If that is meant, say so in the text on how the check scores.',
  }
}

function span({from, to}: {from: number; to: number}): string {
  return from === to ? `${from}` : `${from} to ${to}`
}
