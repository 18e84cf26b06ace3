import {readFileSync} from 'node:fs'
import {parsePublished, type DocumentOf, type DocumentType} from '@stepzero/content-model'

const read = (path: string): ReturnType<typeof parsePublished>[] =>
  readFileSync(new URL(path, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => parsePublished(JSON.parse(line)))

/** Every document of the example dataset. */
export const allOfExample = read('../../packages/cli/example/dataset.ndjson')

/** Every document of the German fixture. */
export const allOfGerman = read('../fixtures/german.ndjson')

/** The documents of one type in the example dataset. */
export const exampleDocuments = <Type extends DocumentType>(type: Type): DocumentOf<Type>[] =>
  allOfExample.filter((document): document is DocumentOf<Type> => document._type === type)
