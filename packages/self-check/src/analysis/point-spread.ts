import {numberClasses} from '../number-classes.ts'
import type {PlayableQuestion} from '../playable.ts'
import {sumPoints} from '../score.ts'

/** The lowest and highest points that one part of an answer gives; both 0 if none gives any. */
export function pointSpread(
  question: PlayableQuestion,
  dimension: string | undefined,
): {low: number; high: number} {
  const parts = 'options' in question ? question.options : numberClasses(question)
  const points = parts.map((part) => sumPoints(part.points, dimension))
  return {low: Math.min(0, ...points), high: Math.max(0, ...points)}
}
