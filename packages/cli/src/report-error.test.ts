import {describe, expect, test} from 'vitest'
import {CliError, UsageError} from './errors.ts'
import {reportError} from './report-error.ts'

const reported = (error: unknown): {code: number; text: string} => {
  let text = ''
  const code = reportError(error, (part) => (text += part))
  return {code, text}
}

describe('reportError', () => {
  test('says what happened and what to do, without a stack', () => {
    expect(reported(new CliError('It broke.', 'Mend it.'))).toEqual({
      code: 1,
      text: '\nIt broke.\nMend it.\n',
    })
  })

  test('tells wrong use by another exit code', () => {
    expect(reported(new UsageError('No such thing.')).code).toBe(2)
  })

  test('shows a stack only for what nobody foresaw', () => {
    const {code, text} = reported(new TypeError('x is not a function'))
    expect(code).toBe(1)
    expect(text).toContain('fault in Stepzero itself')
    expect(text).toMatch(/\n\s+at /)
  })
})
