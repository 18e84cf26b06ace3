import type {Load, Note, Use} from '../file-facts.ts'

/** An element where it opens, as a check of it sees it. */
export interface Element {
  readonly name: string
  /** Names are in lower case; an attribute without a value is an empty string. */
  readonly attributes: Readonly<Record<string, string>>
  readonly line: number
  /** Whether it stands in a file that is a drawing by itself. */
  readonly isDrawing: boolean
}

/** Where checks put what they find. */
export interface Notebook {
  note(rule: Note['rule'], line: number, message: string, remedy: string): void
  load(what: Load['what'], value: string, line: number): void
  link(link: Use): void
}

/** Looks at each element by itself. */
export type ElementCheck = (element: Element, notebook: Notebook) => void
