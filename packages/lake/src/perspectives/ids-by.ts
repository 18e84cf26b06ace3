/** The statement for the ids of documents by what the index knows; its parameter is a JSON list. */
export function idsBy(kind: 'slug' | 'reference'): string {
  return kind === 'slug'
    ? 'SELECT id FROM slugs WHERE slug IN (SELECT value FROM json_each(?))'
    : 'SELECT source FROM links WHERE target IN (SELECT value FROM json_each(?))'
}

/**
 * Selects updates by type, and the value of its parameter. With one type SQLite walks the index in
 * the order of time and stops early; with several it has to sort.
 */
export function updatesOf(types: readonly string[]): readonly [where: string, parameter: string] {
  const [only, ...others] = types
  return only !== undefined && others.length === 0
    ? ['updates.type = ?', only]
    : ['updates.type IN (SELECT value FROM json_each(?))', JSON.stringify(types)]
}
