import {
  everyReference,
  printPath,
  type ContentDocument,
  type FoundReference,
} from '@stepzero/content-model'
import type {KnownReference} from '../load/first-look.ts'
import type {Problem} from '../problem.ts'

/** What must be known of documents to tell whether a reference to them is sound. */
export interface ReferenceTargets {
  /** The type of a document that is there. */
  readonly typeOf: (id: string) => string | undefined
  /**
   * Whether a document exists and is not on the site: a reference to it is simply dropped, unless
   * the document makes no sense without it.
   */
  readonly isLeftOut: (id: string) => boolean
}

/**
 * Whether all references of a document point at one that can stand there.
 *
 * @param known - where they lead, where that is known without looking
 */
export const referencesAreSound = (
  document: ContentDocument,
  {typeOf}: ReferenceTargets,
  known?: readonly KnownReference[],
): boolean => {
  const isSound = (id: string, allowed: readonly string[]): boolean => {
    const type = typeOf(id)
    return type !== undefined && allowed.includes(type)
  }
  return known === undefined
    ? everyReference(document, isSound)
    : known.every(({id, allowed}) => isSound(id, allowed))
}

/** References that point at nothing, or at a document of a type that cannot stand there. */
export function checkReferences(
  document: ContentDocument,
  references: readonly FoundReference[],
  targets: ReferenceTargets,
): Problem[] {
  return references.flatMap((reference) => {
    const found = checkReference(document, reference, targets)
    if (found === undefined) return []
    const {_id, _type: type} = document
    return [{document: _id, type, field: printPath(reference.path), ...found}]
  })
}

function checkReference(
  document: ContentDocument,
  reference: FoundReference,
  {typeOf, isLeftOut}: ReferenceTargets,
): Pick<Problem, 'message' | 'remedy'> | undefined {
  const {id, allowed} = reference
  const type = typeOf(id)
  if (type !== undefined) {
    if (allowed.includes(type)) return undefined
    const expected = allowed.map((one) => `"${one}"`).join(' or ')
    return {
      message: `The reference to "${id}" points at a document of type "${type}".`,
      remedy: `Choose one of type ${expected}.`,
    }
  }
  if (!isLeftOut(id)) {
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
