import type {RuleId} from '../rules.ts'

/** Something wrong in one file, at a line of it. */
export interface Note {
  readonly rule: RuleId
  readonly line?: number | undefined
  readonly message: string
  readonly remedy: string
}

/** An address as it is written, and where. */
export interface Use {
  readonly value: string
  readonly line?: number | undefined
}

/** Something that comes with a file, at an address as it is written. */
export interface Load extends Use {
  /** What comes from there, to read on after "loads": `an image`. */
  readonly what: string
}

/** What a page tells beyond what every file does. */
export interface PageFacts {
  /** Plain links, as they are written. */
  readonly links: readonly Use[]
  /** Ids and names that a fragment can lead to. */
  readonly ids: readonly string[]
  readonly fields: number
  readonly forms: number
  /** Where the page sends its reader at once, as it is written. */
  readonly refresh?: string | undefined
  /** Its own full address, as it says. */
  readonly canonical?: string | undefined
  /** Its Markdown twin, as it is written. */
  readonly twin?: string | undefined
  /** Hashes of the words a reader sees without JavaScript. */
  readonly words: readonly number[]
}

/** What one file alone tells, without any other file: depends on its address and bytes only. */
export interface FileFacts {
  readonly bytes: number
  readonly notes: readonly Note[]
  /** Files and hosts that come with it, as they are written: images, styles, fonts, imports. */
  readonly loads: readonly Load[]
  readonly page?: PageFacts | undefined
  /** Hashes of the words of a Markdown twin, line by line. */
  readonly twinLines?: readonly (readonly number[])[] | undefined
  /** Where former addresses lead: `_redirects`. */
  readonly redirects?:
    readonly {readonly from: string; readonly to: string; readonly line: number}[] | undefined
  /** Uses of the browser's storage; without a key where it cannot be told which one. */
  readonly storage: readonly {readonly key?: string | undefined; readonly line: number}[]
}
