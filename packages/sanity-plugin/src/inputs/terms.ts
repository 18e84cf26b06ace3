import {foldName, type DatasetEntry, type DatasetIndex} from '@stepzero/content-model'
import {membersOf, textOf} from '../fields/field-of.ts'

const byTitle = (one: DatasetEntry, other: DatasetEntry): number =>
  (one.title ?? '').localeCompare(other.title ?? '', one.language)

/** The entries of the glossary in a language, by title; in every language where none is chosen. */
export const termsOf = (dataset: DatasetIndex, language: unknown): DatasetEntry[] =>
  [...dataset.entries()]
    .filter(
      (entry) =>
        entry.type === 'glossaryEntry' &&
        (typeof language !== 'string' || entry.language === language),
    )
    .toSorted(byTitle)

/** Whether a term or one of its other names contains what was typed, however it is spelled. */
export const matchesTerm = (query: string, {title = '', aliases = []}: DatasetEntry): boolean =>
  [title, ...aliases].some((name) => foldName(name).includes(foldName(query)))

/** The words of a block that an annotation marks. */
export const markedText = (block: unknown, mark: unknown): string => {
  const key = textOf(mark, '_key')
  return membersOf(block, 'children')
    .filter((child) => key !== undefined && membersOf(child, 'marks').includes(key))
    .map((child) => textOf(child, 'text') ?? '')
    .join('')
    .trim()
}

/** The entry that marked words name, in the singular or the plural; nothing where none or many do. */
export const suggestedTerm = (
  dataset: DatasetIndex,
  language: unknown,
  marked: string,
): DatasetEntry | undefined => {
  if (typeof language !== 'string' || marked === '') return undefined
  const named = [marked, marked.replace(/s$/u, ''), marked.replace(/es$/u, '')]
    .map((name) => dataset.withName(language, name))
    .find((entries) => entries.length > 0)
  return named?.length === 1 ? named[0] : undefined
}
