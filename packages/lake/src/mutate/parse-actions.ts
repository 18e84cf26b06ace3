import {placeOf} from '../document-id.ts'
import {isJsonObject} from '../json.ts'
import type {JsonObject} from '../json.ts'
import type {Action} from './action.ts'
import {invalidMutation} from './mutation-error.ts'
import {parsePatchOperations} from './parse-mutations.ts'

/** Checks the actions of a request. @throws MutationError naming the first that is none */
export function parseActions(value: unknown): Action[] {
  const list = isJsonObject(value) ? [value] : value
  if (!Array.isArray(list) || list.length === 0) {
    throw invalidMutation(0, '"actions" must be an array with at least one action')
  }
  return list.map((one: unknown, index) => parseAction(new Fields(one, index)))
}

const PREFIX = 'sanity.action.document.'

function parseAction(fields: Fields): Action {
  const name = fields.text('actionType')
  switch (name.startsWith(PREFIX) ? name.slice(PREFIX.length) : '') {
    case 'create': {
      const isIgnored = fields.optionalText('ifExists') === 'ignore'
      const document = fields.document('attributes', fields.publishedId())
      return {kind: isIgnored ? 'createIfNotExists' : 'create', document}
    }
    case 'replaceDraft':
      return {kind: 'replace', document: fields.document('attributes', fields.publishedId())}
    case 'version.create':
      return parseVersionCreate(fields)
    case 'version.replace':
      return {kind: 'replace', document: fields.document('document')}
    case 'edit':
      return {kind: 'edit', ...fields.pair(), operations: fields.patch()}
    case 'publish': {
      const ifDraftRevisionId = fields.optionalText('ifDraftRevisionId')
      const ifPublishedRevisionId = fields.optionalText('ifPublishedRevisionId')
      return {kind: 'publish', ...fields.pair(), ifDraftRevisionId, ifPublishedRevisionId}
    }
    case 'unpublish':
      return {kind: 'unpublish', ...fields.pair()}
    case 'discard':
      return {kind: 'discard', id: fields.layeredId('draftId')}
    case 'version.discard':
      return {kind: 'discard', id: fields.layeredId('versionId')}
    case 'delete':
      return {
        kind: 'delete',
        publishedId: fields.publishedId(),
        layers: fields.ids('includeDrafts'),
      }
    default:
      throw fields.wrong(`The action "${name}" is not supported by the embedded lake`)
  }
}

function parseVersionCreate(fields: Fields): Action {
  if (fields.has('document')) return {kind: 'create', document: fields.document('document')}
  return {
    kind: 'copy',
    from: fields.text('baseId'),
    to: fields.layeredId('versionId'),
    ifRevisionId: fields.optionalText('ifBaseRevisionId'),
  }
}

/** The members of one action, read with their checks. */
class Fields {
  readonly #body: JsonObject
  readonly #index: number

  constructor(value: unknown, index: number) {
    this.#index = index
    if (!isJsonObject(value)) throw this.wrong('An action must be an object')
    this.#body = value
  }

  has(name: string): boolean {
    return this.#body[name] !== undefined
  }

  text(name: string): string {
    const value = this.#body[name]
    if (typeof value !== 'string' || value === '') throw this.wrong(`"${name}" is required`)
    return value
  }

  optionalText(name: string): string | undefined {
    return this.has(name) ? this.text(name) : undefined
  }

  publishedId(): string {
    const id = this.text('publishedId')
    if (placeOf(id).layer === '') return id
    throw this.wrong(`"publishedId" cannot be "${id}": it is the id of a draft or version`)
  }

  /** The id of a draft or version. */
  layeredId(name: string): string {
    const id = this.text(name)
    if (placeOf(id).layer !== '') return id
    throw this.wrong(`"${name}" cannot be "${id}": it is the id of a published document`)
  }

  pair(): {draftId: string; publishedId: string} {
    const [draftId, publishedId] = [this.layeredId('draftId'), this.publishedId()]
    if (placeOf(draftId).base === publishedId) return {draftId, publishedId}
    throw this.wrong(`"${draftId}" is no draft of "${publishedId}"`)
  }

  ids(name: string): string[] {
    const value = this.#body[name] ?? []
    if (!Array.isArray(value)) throw this.wrong(`"${name}" must be an array of ids`)
    return value.map((one: unknown) => {
      if (typeof one === 'string' && placeOf(one).layer !== '') return one
      throw this.wrong(`"${name}" must be an array of ids of drafts or versions`)
    })
  }

  /** A document; without an id of its own it is the draft of `publishedId`. */
  document(name: string, publishedId?: string): JsonObject {
    const value = this.#body[name]
    if (!isJsonObject(value)) throw this.wrong(`"${name}" must be a document`)
    const {_id = publishedId === undefined ? undefined : `drafts.${publishedId}`} = value
    if (typeof _id !== 'string') throw this.wrong(`"${name}" needs an "_id"`)
    const {base, layer} = placeOf(_id)
    if (publishedId !== undefined && base !== publishedId) {
      throw this.wrong(`"${_id}" does not belong to "${publishedId}"`)
    }
    if (layer !== '') return {...value, _id}
    return {...value, _id: `drafts.${_id}`}
  }

  patch(): JsonObject {
    const value = this.#body['patch']
    if (!isJsonObject(value)) throw this.wrong('"patch" must be an object')
    return parsePatchOperations(value, this.#index)
  }

  wrong(description: string) {
    return invalidMutation(this.#index, description)
  }
}
