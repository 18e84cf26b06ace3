import {randomBytes} from 'node:crypto'
import {isJsonObject} from '../json.ts'
import type {JsonObject} from '../json.ts'
import type {Mutation} from './mutation.ts'

/** Gives each object in an array that a mutation brings a `_key`, where it has none. */
export function generateArrayKeys(mutation: Mutation): Mutation {
  if (mutation.kind === 'delete') return mutation
  if (mutation.kind !== 'patch') return {...mutation, document: keyedObject(mutation.document)}
  const operations: JsonObject = {...mutation.operations}
  for (const name of ['set', 'setIfMissing', 'insert']) {
    if (name in operations) operations[name] = keyed(operations[name])
  }
  return {...mutation, operations}
}

function keyed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((member: unknown) => withKey(keyed(member)))
  return isJsonObject(value) ? keyedObject(value) : value
}

function keyedObject(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, keyed(member)]))
}

function withKey(member: unknown): unknown {
  if (!isJsonObject(member) || typeof member['_key'] === 'string') return member
  return {_key: randomBytes(6).toString('hex'), ...member}
}
