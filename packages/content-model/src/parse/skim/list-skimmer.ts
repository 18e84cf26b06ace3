import {z} from 'zod'
import type {Schema} from '../../schema/shape.ts'
import {NESTING_MAX} from '../without-nulls.ts'
import {CLOSE_LIST, COMMA, OPEN_LIST} from './byte-reader.ts'
import type {Skimmer} from './skimmer.ts'

/** How many members a list may have. */
export interface LengthLimits {
  readonly least: number
  readonly most: number
}

/** The limits of a list; undefined where there are others than of its length. */
export const lengthLimits = (schema: Schema): LengthLimits | undefined => {
  let [least, most] = [0, Number.POSITIVE_INFINITY]
  for (const check of schema._zod.def.checks ?? []) {
    if (check instanceof z.core.$ZodCheckMinLength) least = Math.max(least, check._zod.def.minimum)
    else if (check instanceof z.core.$ZodCheckMaxLength) {
      most = Math.min(most, check._zod.def.maximum)
    } else return undefined
  }
  return {least, most}
}

/** Takes lists whose members have keys of their own. */
export const listSkimmer =
  (skimMember: Skimmer, {least, most}: LengthLimits): Skimmer =>
  (reader, depth) => {
    if (depth >= NESTING_MAX || !reader.take(OPEN_LIST)) return false
    const list = reader.openList()
    let members = 0
    if (!reader.take(CLOSE_LIST)) {
      for (;;) {
        reader.memberKey = 0
        if (!skimMember(reader, depth + 1)) return false
        if (reader.memberKey !== 0 && !reader.noteKey(list)) return false
        members += 1
        if (reader.take(COMMA)) continue
        if (reader.take(CLOSE_LIST)) break
        return false
      }
    }
    reader.closeList(list)
    return members >= least && members <= most
  }
