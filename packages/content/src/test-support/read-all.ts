import {ContentError} from '../errors.ts'
import type {DocumentSource} from '../source/document-source.ts'

/** Everything a source gives. */
export async function readAll(source: DocumentSource): Promise<unknown[]> {
  const documents: unknown[] = []
  for await (const document of source.documents()) documents.push(document)
  return documents
}

/** What a person reads when a source cannot be read: message and hint. */
export async function failureOf(source: DocumentSource): Promise<string> {
  try {
    await readAll(source)
  } catch (error) {
    if (error instanceof ContentError) return `${error.message}\n${error.hint}`
    throw error
  }
  throw new Error('Nothing failed.')
}
