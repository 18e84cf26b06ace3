import type {Path} from 'sanity'
import {membersOf, textOf} from '../fields/field-of.ts'

/** A key that a field may name, and what it stands for. */
export interface KeyChoice {
  readonly key: string
  readonly title: string
}

/** The members of a list that have a key, titled by one of their fields. */
export const keyChoices = (members: readonly unknown[], title: string): KeyChoice[] =>
  members.flatMap((member) => {
    const key = textOf(member, 'key')
    return key === undefined ? [] : [{key, title: textOf(member, title) ?? key}]
  })

/** Where the inputs of the worksheet stand that a formula belongs to, however deep in it. */
export const inputsPath = (path: Path): Path => [
  ...path.slice(0, path.indexOf('formula')),
  'inputs',
]

/** The answers of the question that a test asks about. */
export const optionChoices = (questions: readonly unknown[], question: unknown): KeyChoice[] =>
  keyChoices(
    membersOf(
      questions.find((each) => textOf(each, 'key') === question),
      'options',
    ),
    'text',
  )
