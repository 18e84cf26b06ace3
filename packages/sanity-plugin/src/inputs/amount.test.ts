import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {digitsOf, printAmount, readAmount} from './amount.ts'

describe('readAmount', () => {
  test.each([
    ['49', 2, 4900],
    ['49.5', 2, 4950],
    ['49,00', 2, 4900],
    ['1 250', 2, 125_000],
    ["1'250.05", 2, 125_005],
    ['1200', 0, 1200],
    ['0', 2, 0],
  ])('reads %j with %i digits as %i', (written, digits, minor) => {
    expect(readAmount(written, digits)).toBe(minor)
  })

  test.each(['', 'free', '-5', '4.999', '1.250,00', '1e3', '99999999999999999'])(
    'reads no amount in %j',
    (written) => {
      expect(readAmount(written, 2)).toBeUndefined()
    },
  )

  test('reads back what it prints, in every currency', () => {
    const currencies = fc.constantFrom('EUR', 'JPY', 'KWD', 'CHF')
    fc.assert(
      fc.property(fc.nat(10 ** 9), currencies, (minor, currency) => {
        const digits = digitsOf(currency)
        expect(readAmount(printAmount(minor, digits), digits)).toBe(minor)
      }),
    )
  })
})

test('a currency that is typed half-way has two digits', () => {
  expect(['EU', undefined, 'JPY', 'KWD'].map(digitsOf)).toEqual([2, 2, 0, 3])
})
