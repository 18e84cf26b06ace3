import {lakeClient} from './lake-client.ts'
import type {FollowedLake} from './follow-lake.ts'

/** What a document is called, as it is published. */
export interface DocumentName {
  readonly type?: string
  readonly title?: string
}

const NAMES =
  '*[_id in $ids]{_id, _type, "title": coalesce(title[0].value, title, statement[0].value, name)}'

/**
 * What documents are called, by their ids, whatever else is wrong with them. Those that are not
 * published are not in the answer.
 *
 * @public
 */
export async function nameDocuments(
  lake: FollowedLake,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DocumentName>> {
  if (ids.length === 0) return new Map()
  const client = (await lakeClient(lake)).withConfig({perspective: 'published', maxRetries: 0})
  const rows = await client.fetch<unknown>(NAMES, {ids})
  return new Map(Array.isArray(rows) ? rows.flatMap(nameIn) : [])
}

function nameIn(row: unknown): [string, DocumentName][] {
  const [id, type, title] = [textOf(row, '_id'), textOf(row, '_type'), textOf(row, 'title')]
  if (id === undefined) return []
  return [[id, {...(type === undefined ? {} : {type}), ...(title === undefined ? {} : {title})}]]
}

function textOf(row: unknown, field: string): string | undefined {
  const value: unknown =
    typeof row === 'object' && row !== null ? Reflect.get(row, field) : undefined
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}
