import {numberLimits} from './answer.ts'
import {conditionFaults} from './condition-faults.ts'
import {type Fault, type FaultPath, fault, reversed} from './fault.ts'
import type {PlayableDefinition, PlayableQuestion, PointRange, Points} from './playable.ts'

/**
 * Finds what no player could make sense of: keys used twice, references to nothing or to a later
 * question, ranges and bands that cannot be.
 *
 * Playing such a definition does not fail (what cannot be true is false), but `./analysis` proves
 * things about sound definitions only.
 */
export function definitionFaults(definition: PlayableDefinition): Fault[] {
  const {dimensions, questions, results} = definition
  return [
    ...repeatedKeys(['dimensions'], dimensions),
    ...repeatedKeys(['questions'], questions),
    ...repeatedKeys(['results'], results),
    ...dimensions.flatMap(({bands}, index) => [
      ...repeatedKeys(['dimensions', index, 'bands'], bands),
      ...bands.flatMap((band, at) => reversed(['dimensions', index, 'bands', at], band)),
    ]),
    ...questions.flatMap((question, index) => [
      ...questionFaults(definition, question, ['questions', index]),
      ...(question.showIf
        ? conditionFaults(definition, question.showIf, ['questions', index, 'showIf'], index)
        : []),
    ]),
    ...results.flatMap(({when}, index) =>
      when.kind === 'rule'
        ? conditionFaults(definition, when.condition, ['results', index, 'when', 'condition'])
        : reversed(['results', index, 'when'], when),
    ),
  ]
}

function questionFaults(
  definition: PlayableDefinition,
  question: PlayableQuestion,
  path: FaultPath,
): Fault[] {
  if ('options' in question) {
    return [
      ...(question.options.length
        ? []
        : [fault('noOptions', [...path, 'options'], 'There is no option.', 'Add options.')]),
      ...repeatedKeys([...path, 'options'], question.options),
      ...question.options.flatMap((option, index) => [
        ...unknownDimensions(definition, option.points, [...path, 'options', index, 'points']),
        ...(option.isNoAnswer && option.points.length
          ? [
              fault(
                'noAnswerWithPoints',
                [...path, 'options', index, 'points'],
                `Option "${option.key}" is "no answer" and gives points.`,
                'Remove its points: "no answer" counts like a skipped question.',
              ),
            ]
          : []),
      ]),
    ]
  }
  const limits = numberLimits(question)
  return [
    ...(limits ? reversed(path, limits) : []),
    ...question.ranges.flatMap((range, index) => [
      ...reversed([...path, 'ranges', index], range),
      ...unknownDimensions(definition, range.points, [...path, 'ranges', index, 'points']),
      ...rangeFaults(question.ranges.slice(0, index), range, limits, [...path, 'ranges', index]),
    ]),
  ]
}

function rangeFaults(
  earlier: readonly PointRange[],
  range: PointRange,
  limits: {from: number; to: number} | undefined,
  path: FaultPath,
): Fault[] {
  const name = `${range.from} to ${range.to}`
  return [
    ...(limits && (range.from < limits.from || range.to > limits.to)
      ? [
          fault(
            'rangeOutside',
            path,
            `The range ${name} reaches beyond ${limits.from} to ${limits.to}.`,
            'Keep the range within what can be answered.',
          ),
        ]
      : []),
    ...earlier
      .filter(({from, to}) => range.from <= to && from <= range.to)
      .map(({from, to}) =>
        fault(
          'rangesOverlap',
          path,
          `The range ${name} overlaps ${from} to ${to}, which stands first and wins.`,
          'Let each number lie in one range only.',
        ),
      ),
  ]
}

function repeatedKeys(path: FaultPath, entries: readonly {key: string}[]): Fault[] {
  return entries.flatMap(({key}, index) =>
    entries.findIndex((entry) => entry.key === key) < index
      ? [
          fault(
            'repeatedKey',
            [...path, index, 'key'],
            `The key "${key}" is used twice.`,
            'Give each its own key.',
          ),
        ]
      : [],
  )
}

function unknownDimensions(
  {dimensions}: PlayableDefinition,
  points: readonly Points[],
  path: FaultPath,
): Fault[] {
  return points.flatMap(({dimension}, index) =>
    dimensions.some(({key}) => key === dimension)
      ? []
      : [
          fault(
            'unknownDimension',
            [...path, index, 'dimension'],
            `There is no dimension "${dimension}".`,
            'Name one of the dimensions of this check.',
          ),
        ],
  )
}
