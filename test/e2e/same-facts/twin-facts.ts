import type {CitedPlace} from './page-facts.ts'
import {bare, LABELS, type Language} from './wording.ts'

/** What a Markdown twin says. */
export interface TwinFacts {
  readonly cited: readonly CitedPlace[]
  /** The line of each source, by its number. */
  readonly sources: ReadonlyMap<string, string>
  readonly prices: readonly string[]
  readonly exits: readonly string[]
  /** Its lines as their readers see them, and as they are written. */
  readonly lines: readonly string[]
  readonly raw: readonly string[]
}

const NOTE = /^\[\^(?<number>\d+)\]: (?<line>.*)$/

/** Markdown as its readers see it: links by their words, nothing escaped. */
export const unmarked = (markdown: string): string =>
  markdown
    .replaceAll(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\([^)\s]*\)/g, '$1')
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')

const valuesOf = (lines: readonly string[], label: string): string[] =>
  lines
    .filter((line) => line.startsWith(`- ${label}: `))
    .map((line) => unmarked(line.slice(`- ${label}: `.length)))

/** Reads a twin. */
export const twinFacts = (markdown: string, language: Language): TwinFacts => {
  const lines = markdown.split('\n')
  const sources = lines.flatMap((line): [string, string][] => {
    const {number, line: text} = NOTE.exec(line)?.groups ?? {}
    return number === undefined || text === undefined ? [] : [[number, unmarked(text)]]
  })
  const cited = lines
    .filter((line) => !NOTE.test(line))
    .flatMap((line) => {
      const parts = line.split(/\[\^(\d+)\]/)
      // Text and number take turns.
      return parts.flatMap((part, at) =>
        at % 2 === 0
          ? []
          : [
              {
                number: part,
                before: beforeMark(parts.slice(0, at).filter((_, of) => of % 2 === 0)),
              },
            ],
      )
    })
  return {
    cited,
    sources: new Map(sources),
    prices: valuesOf(lines, LABELS[language].price),
    exits: valuesOf(lines, LABELS[language].exit),
    lines: lines.map(unmarked),
    raw: lines,
  }
}

const beforeMark = (parts: readonly string[]): string => bare(unmarked(parts.join(''))).slice(-40)
