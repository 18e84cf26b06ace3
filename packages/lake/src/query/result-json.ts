/** What a result may measure as JSON, in characters; whoever wants more takes the export. */
export const RESULT_LIMIT = 128 * 1024 * 1024

/** What is written at once before everything else that waits gets a turn. */
const PART = 2 * 1024 * 1024

/** A result would be longer than {@link RESULT_LIMIT}. */
export class ResultTooLarge extends Error {
  override name = 'ResultTooLarge'
  override message = `its result is larger than ${RESULT_LIMIT} characters`
}

/** Sizes of objects and lists that were measured before; documents are measured once. */
const measured = new WeakMap<object, number>()

/**
 * Writes a result as JSON, a part at a time where it is a long list.
 *
 * It is measured first: a few words of GROQ can repeat all documents inside each document, which
 * takes no time to evaluate, as they are shared, and no end of time to write.
 *
 * @throws {@link ResultTooLarge}
 */
export async function resultJson(data: unknown): Promise<string> {
  if (sizeOf(data) <= PART || !Array.isArray(data)) return JSON.stringify(data) ?? 'null'
  const items: readonly unknown[] = data
  const parts: string[] = []
  let pending: unknown[] = []
  let size = 0
  // By index: an evaluation may have left a list that looks at its clock when it is iterated.
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index]
    pending.push(item)
    size += sizeOf(item)
    if (size < PART) continue
    parts.push(JSON.stringify(pending).slice(1, -1))
    pending = []
    size = 0
    await new Promise((resolve) => setImmediate(resolve))
  }
  if (pending.length > 0) parts.push(JSON.stringify(pending).slice(1, -1))
  return `[${parts.join(',')}]`
}

/** About how many characters a value takes; escapes are not counted. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length + 2
  if (typeof value !== 'object' || value === null) return 5
  const known = measured.get(value)
  if (known !== undefined) return known
  let size = 2
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    for (let index = 0; index < items.length; index += 1) size += 1 + sizeOf(items[index])
  } else {
    for (const [key, member] of Object.entries(value)) size += key.length + 4 + sizeOf(member)
  }
  if (size > RESULT_LIMIT) throw new ResultTooLarge()
  measured.set(value, size)
  return size
}
