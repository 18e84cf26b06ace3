import type {DocumentSource} from '../source/document-source.ts'
import {citedAddress, fieldOf, isPublishedId, textOf, type CitedAddress} from './cited-address.ts'

/** The sources of a dataset, and what the site says of itself. */
export interface Cited {
  readonly sources: readonly CitedAddress[]
  readonly baseAddress: string | undefined
  readonly timeZone: string
}

/**
 * Reads where the published sources of a dataset are read. Nothing else is looked into, so that
 * what is wrong elsewhere keeps nobody from checking links.
 *
 * @throws {@link SourceError} in one sentence, when the documents cannot be read to their end
 * @public
 */
export async function readCited(source: DocumentSource): Promise<Cited> {
  const sources: CitedAddress[] = []
  let settings: unknown
  for await (const document of source.documents()) {
    const cited = citedAddress(document)
    if (cited !== undefined && isPublishedId(cited.id)) sources.push(cited)
    if (fieldOf(document, '_id') === 'settings') settings = document
  }
  return {
    sources,
    baseAddress: textOf(settings, 'baseAddress'),
    timeZone: textOf(settings, 'timeZone') ?? 'UTC',
  }
}
