import {textOf} from './field-of.ts'

/**
 * The `select` of a preview that names a source briefly.
 *
 * @param prefix - the path to the source, with its dot; empty where it is the document itself
 */
export const SOURCE_LINE = (prefix: string) => ({
  family: `${prefix}creators.0.family`,
  literal: `${prefix}creators.0.literal`,
  second: `${prefix}creators.1.family`,
  third: `${prefix}creators.2.family`,
  issued: `${prefix}issued`,
})

const namesOf = (selected: unknown): string | undefined => {
  const first = textOf(selected, 'family') ?? textOf(selected, 'literal')
  const second = textOf(selected, 'second')
  if (first === undefined || second === undefined) return first
  return textOf(selected, 'third') === undefined ? `${first} and ${second}` : `${first} et al.`
}

/** Names a source as a note in the text would: “Rogers 2003”, “Card et al. 2019”; empty where nothing is known. */
export const sourceLine = (selected: unknown): string =>
  [namesOf(selected), textOf(selected, 'issued')?.slice(0, 4)]
    .filter((part) => part !== undefined)
    .join(' ')
