import type {Answer, Answers} from '../answer.ts'
import {play} from '../play.ts'
import type {PlayableDefinition, PlayableQuestion} from '../playable.ts'
import type {Trail} from './explore.ts'

/** The answers along a trail. */
export function answersAlong(trail: Trail): Record<string, Answer> {
  const answers: Record<string, Answer> = {}
  for (let at: Trail | undefined = trail; at; at = at.before) {
    if (at.question !== undefined && at.answer !== undefined) answers[at.question] = at.answer
  }
  return answers
}

/** Answers whatever else is asked, so that the walk ends, and drops what is not asked. */
export function wholeWalk(definition: PlayableDefinition, some: Answers): Answers {
  const all: Record<string, Answer | undefined> = {}
  for (const question of definition.questions) {
    all[question.key] = some[question.key] ?? anyAnswer(question)
  }
  for (const [key, answer] of Object.entries(some)) all[key] = answer
  const {shown} = play(definition, all)
  return Object.fromEntries(shown.map((key) => [key, all[key]]))
}

function anyAnswer(question: PlayableQuestion): Answer | undefined {
  if (question.kind === 'scale') return question.from
  if (question.kind === 'number') return question.min
  const [first] = question.options
  return first && question.kind === 'severalChoices' ? [first.key] : first?.key
}
