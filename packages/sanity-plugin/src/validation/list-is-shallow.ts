import {LIST_LEVEL_MAX} from '@stepzero/content-model/twin'
import {fieldOf} from '../fields/field-of.ts'

/** Lists are at most {@link LIST_LEVEL_MAX} levels deep: deeper ones cannot be read on a phone. */
export const listIsShallow = (block: unknown): true | string => {
  const level = fieldOf(block, 'level')
  return typeof level !== 'number' || level <= LIST_LEVEL_MAX
    ? true
    : `A list has at most ${LIST_LEVEL_MAX} levels; this one has ${level}.`
}
