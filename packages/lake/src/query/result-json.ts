import type {Watch} from './watch.ts'

/** What a result may measure as JSON, in characters; whoever wants more takes the export. */
export const RESULT_LIMIT = 128 * 1024 * 1024

/** About how much of a long list is written at once. */
const PART = 1024 * 1024

/** A result would be longer than it may. */
export class ResultTooLarge extends Error {
  override name = 'ResultTooLarge'
  constructor(limit: number) {
    super(`its result is larger than ${limit} characters`)
  }
}

/**
 * Writes a result as JSON, in parts where it is a long list.
 *
 * It is measured before it is written: a few words of GROQ can repeat all documents inside each
 * document, which takes no time to evaluate, as they are shared, and no end of time to write.
 *
 * @throws {@link ResultTooLarge}, and whatever the watch throws
 */
export function* resultJson(data: unknown, limit: number, watch: Watch): Generator<string> {
  let rest = limit
  const measure = (value: unknown) => {
    rest -= sizeWithin(value, rest, watch)
    if (rest < 0) throw new ResultTooLarge(limit)
  }
  if (!Array.isArray(data)) {
    measure(data)
    yield JSON.stringify(data) ?? 'null'
    return
  }
  const items: readonly unknown[] = data
  let pending: unknown[] = []
  let start = '['
  let from = rest
  for (let index = 0; index < items.length; index += 1) {
    // A list may read its items as they are looked at: each is looked at once.
    const item = items[index]
    measure(item)
    pending.push(item)
    if (from - rest < PART) continue
    yield start + JSON.stringify(pending).slice(1, -1)
    start = ','
    pending = []
    from = rest
  }
  const last = JSON.stringify(pending).slice(1, -1)
  yield (pending.length > 0 || start === '[' ? start : '') + last + ']'
}

/** About how many characters a value takes, escapes not counted; above the limit, at least it. */
function sizeWithin(value: unknown, limit: number, watch: Watch): number {
  if (typeof value === 'string') return value.length + 2
  if (typeof value !== 'object' || value === null) return 5
  watch()
  let size = 2
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    for (let index = 0; index < items.length && size <= limit; index += 1) {
      size += 1 + sizeWithin(items[index], limit - size, watch)
    }
    return size
  }
  for (const [key, member] of Object.entries(value)) {
    if (size > limit) break
    size += key.length + 4 + sizeWithin(member, limit - size, watch)
  }
  return size
}
