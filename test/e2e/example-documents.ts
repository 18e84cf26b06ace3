import {readFileSync} from 'node:fs'
import {parsePublished, type DocumentOf, type DocumentType} from '@stepzero/content-model'

const LINES = readFileSync(
  new URL('../../packages/cli/example/dataset.ndjson', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '')

/** The documents of one type in the example dataset. */
export const exampleDocuments = <Type extends DocumentType>(type: Type): DocumentOf<Type>[] =>
  LINES.map((line) => parsePublished(JSON.parse(line))).filter(
    (document): document is DocumentOf<Type> => document._type === type,
  )
