import {play} from '../play.ts'
import type {PlayableDefinition} from '../playable.ts'
import type {Influence} from './analysis.ts'
import type {Outcomes} from './outcomes.ts'
import {answersAlong, wholeWalk} from './whole-walk.ts'

const ENDS_TRIED = 64

/** Looks for two answers that change the result among some of the walks that were followed. */
export function exampleOfInfluence(
  definition: PlayableDefinition,
  {slice, exploration}: Outcomes,
  question: string,
): Influence {
  const labels = slice.steps.find((step) => step.question.key === question)?.labels ?? []
  const ends = exploration.layers.at(-1) ?? []
  const every = Math.max(1, Math.floor(ends.length / ENDS_TRIED))
  for (let index = 0; index < ends.length; index += every) {
    const end = ends[index]
    const answers = end ? answersAlong(end.most) : {}
    const variants = labels.map(({answer}) =>
      wholeWalk(definition, {...answers, [question]: answer}),
    )
    const [first, ...others] = variants
    const result = first && play(definition, first).result
    const other = others.find((variant) => play(definition, variant).result !== result)
    if (first && other) return {status: 'changes', examples: [first, other]}
  }
  return {status: 'unproved'}
}
