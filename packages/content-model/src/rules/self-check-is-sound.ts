import {definitionFaults} from '@stepzero/self-check'
import {toFieldPath} from '../schema/field-path.ts'
import {rule} from './rule.ts'

/**
 * Everything a self-check names exists and stands earlier: keys, questions, options, dimensions;
 * ranges and bands hold numbers. What cannot be played is not proved either.
 */
export const selfCheckIsSound = rule({
  id: 'self-check-is-sound',
  types: ['selfCheck'],
  scope: 'document',
  severity: 'error',
  check: (check) =>
    definitionFaults(check).map(({path, message, remedy}) => ({
      path: toFieldPath(check, path),
      message,
      remedy,
    })),
})
