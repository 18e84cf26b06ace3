import {NESTING_MAX} from '../without-nulls.ts'
import type {Test} from './limits-of.ts'
import {REFUSED, type QuickParser} from './refused.ts'

/** A parser of lists. */
export const arrayParser =
  (parseMember: QuickParser, isWithinLimits: Test): QuickParser =>
  (value, depth) => {
    if (!Array.isArray(value) || depth >= NESTING_MAX) return REFUSED
    let changed: unknown[] | undefined
    for (let at = 0; at < value.length; at += 1) {
      const member: unknown = value[at]
      const parsed = parseMember(member, depth + 1)
      if (parsed === REFUSED) return REFUSED
      if (parsed === member) continue
      changed ??= [...value]
      changed[at] = parsed
    }
    const result = changed ?? value
    return isWithinLimits(result) ? result : REFUSED
  }
