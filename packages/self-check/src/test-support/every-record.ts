import type {Answer, Answers} from '../answer.ts'
import {type Play, play} from '../play.ts'
import type {PlayableDefinition, PlayableQuestion} from '../playable.ts'

/** Every answer that can stand, one by one. */
export function everyAnswer(question: PlayableQuestion): Answer[] {
  const skip = question.required ? [] : [null]
  if (question.kind === 'scale') return [...numbers(question.from, question.to), ...skip]
  if (question.kind === 'number') return [...numbers(question.min, question.max), ...skip]
  const keys = question.options.map(({key}) => key)
  if (question.kind === 'oneChoice') return [...keys, ...skip]
  const alone = question.options.filter((option) => option.isNoAnswer).map(({key}) => [key])
  const others = question.options.filter((option) => !option.isNoAnswer).map(({key}) => key)
  const sets = others.reduce<string[][]>(
    (sets, key) => [...sets, ...sets.map((set) => [...set, key])],
    [[]],
  )
  return [...sets.filter((set) => set.length), ...alone, ...skip]
}

/** Every record that answers every question, hidden ones too, with what playing makes of it. */
export function everyRecord(definition: PlayableDefinition): {answers: Answers; state: Play}[] {
  let records: Answers[] = [{}]
  for (const question of definition.questions) {
    const choices = everyAnswer(question)
    records = records.flatMap((record) =>
      choices.map((answer) => ({...record, [question.key]: answer})),
    )
  }
  return records.map((answers) => ({answers, state: play(definition, answers)}))
}

function numbers(from: number, to: number): number[] {
  return Array.from({length: to - from + 1}, (_, index) => from + index)
}
