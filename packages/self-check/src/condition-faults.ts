import {isScoreTest} from './condition.ts'
import {type Fault, type FaultPath, fault} from './fault.ts'
import type {Condition, PlayableDefinition, PlayableQuestion, Test} from './playable.ts'

const KINDS: Record<Exclude<Test['kind'], `score${string}`>, PlayableQuestion['kind'][]> = {
  is: ['oneChoice'],
  contains: ['severalChoices'],
  answerAtLeast: ['scale', 'number'],
  answerAtMost: ['scale', 'number'],
}

/**
 * Finds tests of a condition that refer to nothing, to a question of another kind, or (where
 * `before` is given) to a question that does not stand before that index.
 */
export function conditionFaults(
  definition: PlayableDefinition,
  condition: Condition,
  path: FaultPath,
  before = Infinity,
): Fault[] {
  if (!condition.tests.length) {
    const remedy = 'Add a test, or remove the condition.'
    return [fault('emptyCondition', path, 'The condition tests nothing.', remedy)]
  }
  return condition.tests.flatMap((test, index) => {
    const found = testFault(definition, test, [...path, 'tests', index], before)
    return found ? [found] : []
  })
}

function testFault(
  {dimensions, questions}: PlayableDefinition,
  test: Test,
  path: FaultPath,
  before: number,
): Fault | undefined {
  if (isScoreTest(test)) {
    const {dimension} = test
    if (dimension === undefined || dimensions.some(({key}) => key === dimension)) return undefined
    return fault(
      'unknownDimension',
      [...path, 'dimension'],
      `There is no dimension "${dimension}".`,
      'Name one of the dimensions of this check, or none for the total.',
    )
  }

  const index = questions.findIndex(({key}) => key === test.question)
  const question = questions[index]
  if (!question) {
    return fault(
      'unknownQuestion',
      [...path, 'question'],
      `There is no question "${test.question}".`,
      'Name one of the questions of this check.',
    )
  }
  if (index >= before) {
    return fault(
      'notEarlier',
      [...path, 'question'],
      `Question "${test.question}" does not stand before this one.`,
      'Refer to earlier questions only, or move the question.',
    )
  }
  if (!KINDS[test.kind].includes(question.kind)) {
    return fault(
      'wrongKind',
      [...path, 'kind'],
      `The test "${test.kind}" never holds for a question of the kind "${question.kind}".`,
      `Use it with: ${KINDS[test.kind].join(', ')}.`,
    )
  }
  if (!('option' in test) || !('options' in question)) return undefined
  return question.options.some(({key}) => key === test.option)
    ? undefined
    : fault(
        'unknownOption',
        [...path, 'option'],
        `Question "${test.question}" has no option "${test.option}".`,
        'Name one of its options.',
      )
}
