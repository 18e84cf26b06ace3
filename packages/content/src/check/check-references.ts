import {
  referencesOf,
  printPath,
  type ContentDocument,
  type FoundReference,
} from '@stepzero/content-model'
import type {Problem} from '../problem.ts'

/**
 * References that point at nothing, or at a document of a type that cannot stand there.
 *
 * @param leftOut - ids that exist but are not on the site; a reference to one is simply dropped,
 *   unless the document makes no sense without it
 */
export function checkReferences(
  documents: ReadonlyMap<string, ContentDocument>,
  leftOut: ReadonlySet<string>,
): Problem[] {
  return [...documents.values()].flatMap((document) =>
    referencesOf(document).flatMap((reference) => {
      const found = checkReference(document, reference, documents, leftOut)
      if (found === undefined) return []
      const {_id, _type: type} = document
      return [{document: _id, type, field: printPath(reference.path), ...found}]
    }),
  )
}

function checkReference(
  document: ContentDocument,
  reference: FoundReference,
  documents: ReadonlyMap<string, ContentDocument>,
  leftOut: ReadonlySet<string>,
): Pick<Problem, 'message' | 'remedy'> | undefined {
  const {id, allowed} = reference
  const target = documents.get(id)
  if (target !== undefined && !allowed.includes(target._type)) {
    const expected = allowed.map((type) => `"${type}"`).join(' or ')
    return {
      message: `The reference to "${id}" points at a document of type "${target._type}".`,
      remedy: `Choose one of type ${expected}.`,
    }
  }
  if (target !== undefined) return undefined
  if (!leftOut.has(id)) {
    return {
      message: `The reference points at "${id}", which is no published document.`,
      remedy: 'Publish that document, or remove the reference.',
    }
  }
  if (!isNeeded(document, reference)) return undefined
  return {
    message: `The document makes no sense without "${id}", which is left out.`,
    remedy: 'Mend that document first.',
  }
}

/** Whether the sentence, the claim or the picture around a reference is wrong without its target. */
function isNeeded(document: ContentDocument, {path}: FoundReference): boolean {
  if (document._type === 'settings') return false
  const field = path.at(-1)
  if (field === 'claim' || field === 'asset') return true
  if (document._type === 'claim') return field === 'source'
  return document._type === 'evidence' && field === 'from'
}
