import {selfCheckExample} from '../documents/self-check.ts'
import {selfCheckResultExample} from '../objects/self-check-result.ts'

/** The example of a self-check with other questions or results; without its worksheet and bands. */
export const selfCheckWith = (changes: Record<string, unknown> = {}) => ({
  ...selfCheckExample,
  dimensions: [{_type: 'selfCheckDimension', _key: 'people', key: 'people', title: 'People'}],
  ...changes,
})

/** A result by band of the total. */
export const resultAt = (key: string, from: number, to: number, notAFit = false) => ({
  ...selfCheckResultExample,
  _key: key,
  key,
  title: key,
  when: {_type: 'resultTrigger', kind: 'band', measure: 'percent', from, to},
  notAFit,
})
