import type {DocumentInput} from '../document.ts'
import {placeOf} from '../document-id.ts'
import type {LakeStore} from '../store/lake-store.ts'
import type {Action} from './action.ts'
import {commitDraft} from './apply-mutations.ts'
import type {Applied, ApplyOptions} from './apply-mutations.ts'
import {documentMissing, MutationError, revisionMismatch} from './mutation-error.ts'
import {strengthenReferences} from './strengthen-references.ts'
import {TransactionDraft} from './transaction-draft.ts'

/**
 * Carries out actions in their order, all of them or none.
 *
 * @throws MutationError naming the first action that fails; nothing has changed then
 */
export function applyActions(
  store: LakeStore,
  actions: readonly Action[],
  options: ApplyOptions,
): Applied {
  const draft = new TransactionDraft(store)
  for (const [index, action] of actions.entries()) act(store, draft, action, index)
  return commitDraft(store, draft, options)
}

function act(store: LakeStore, draft: TransactionDraft, action: Action, index: number): void {
  switch (action.kind) {
    case 'create':
    case 'createIfNotExists':
      return draft.apply({kind: action.kind, document: action.document, index})
    case 'replace':
      return draft.apply({kind: 'createOrReplace', document: action.document, index})
    case 'copy': {
      const base = existing(draft, action.from, index, action.ifRevisionId)
      return draft.apply({kind: 'create', document: copyOf(base, action.to), index})
    }
    case 'edit':
      return edit(draft, action, index)
    case 'publish':
      return publish(draft, action, index)
    case 'unpublish':
      return unpublish(draft, action, index)
    case 'discard':
      existing(draft, action.id, index)
      return draft.apply({kind: 'delete', id: action.id, index})
    case 'delete':
      return deleteAll(store, draft, action, index)
  }
}

type Only<Kind extends Action['kind']> = Extract<Action, {readonly kind: Kind}>

/** The first edit of a published document makes its draft. */
function edit(draft: TransactionDraft, action: Only<'edit'>, index: number): void {
  const {draftId, publishedId, operations} = action
  if (draft.get(draftId) === undefined) {
    if (placeOf(draftId).layer !== 'drafts') throw documentMissing(index, draftId)
    const document = copyOf(existing(draft, publishedId, index), draftId)
    draft.apply({kind: 'create', document, index})
  }
  draft.apply({kind: 'patch', id: draftId, ifRevisionId: undefined, operations, index})
}

function publish(draft: TransactionDraft, action: Only<'publish'>, index: number): void {
  const {draftId, publishedId, ifDraftRevisionId, ifPublishedRevisionId} = action
  const document = existing(draft, draftId, index, ifDraftRevisionId)
  if (ifPublishedRevisionId !== undefined) {
    requireRevision(draft.get(publishedId), publishedId, index, ifPublishedRevisionId)
  }
  const published = strengthenReferences(copyOf(document, publishedId))
  draft.apply({kind: 'createOrReplace', document: published, index})
  draft.apply({kind: 'delete', id: draftId, index})
}

/** A draft that is there stays as it is: it is newer than what was published. */
function unpublish(draft: TransactionDraft, action: Only<'unpublish'>, index: number): void {
  const {draftId, publishedId} = action
  const document = copyOf(existing(draft, publishedId, index), draftId)
  draft.apply({kind: 'createIfNotExists', document, index})
  draft.apply({kind: 'delete', id: publishedId, index})
}

/** Drafts and versions have to be named, so that none is lost that the client did not know of. */
function deleteAll(
  store: LakeStore,
  draft: TransactionDraft,
  {publishedId, layers}: Only<'delete'>,
  index: number,
): void {
  existing(draft, publishedId, index)
  const others = store.reader
    .texts(`SELECT id FROM documents WHERE base = ? AND layer <> '' ORDER BY id`, publishedId)
    .filter((id) => !layers.includes(id) && draft.get(id) !== undefined)
  if (others.length > 0) {
    const description = `Document "${publishedId}" cannot be deleted without its drafts: name "${others.join('", "')}" in includeDrafts`
    throw new MutationError(409, index, {type: 'documentHasDraftsError', description, ids: others})
  }
  for (const id of [publishedId, ...layers]) draft.apply({kind: 'delete', id, index})
}

function existing(
  draft: TransactionDraft,
  id: string,
  index: number,
  ifRevisionId?: string,
): DocumentInput {
  const document = draft.get(id)
  if (document === undefined) throw documentMissing(index, id)
  if (ifRevisionId !== undefined) requireRevision(document, id, index, ifRevisionId)
  return document
}

function requireRevision(
  document: DocumentInput | undefined,
  id: string,
  index: number,
  expected: string,
): void {
  const found = document?.['_rev']
  if (found === expected) return
  throw revisionMismatch(index, id, typeof found === 'string' ? found : undefined, expected)
}

function copyOf(document: DocumentInput, id: string): DocumentInput {
  const {_rev, _updatedAt, ...fields} = document
  return {...fields, _id: id}
}
