import {readFileSync} from 'node:fs'
import {parsePublished, type DocumentOf, type DocumentType} from '@stepzero/content-model'

const linesOf = (path: string): string[] =>
  readFileSync(new URL(path, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')

const read = (path: string): ReturnType<typeof parsePublished>[] =>
  linesOf(path).map((line) => parsePublished(JSON.parse(line)))

const EXAMPLE = '../../packages/cli/example/dataset.ndjson'

/** The example dataset as it is stored, a document a line. */
export const readExampleLines = (): string[] => linesOf(EXAMPLE)

/** Every document of the example dataset. */
export const allOfExample = read(EXAMPLE)

/** Every document of the German fixture. */
export const allOfGerman = read('../fixtures/german.ndjson')

/** The documents of one type in the example dataset. */
export const exampleDocuments = <Type extends DocumentType>(type: Type): DocumentOf<Type>[] =>
  allOfExample.filter((document): document is DocumentOf<Type> => document._type === type)
