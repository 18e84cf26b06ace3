import {expect, test} from 'vitest'
import {writesNumber} from './quoted-number.ts'

test.each([
  ['34 percent of those who adopt', 34],
  ['13.5 percent', 13.5],
  ['13,5 Prozent', 13.5],
  ['1,250 firms', 1250],
  ['1.250 Firmen', 1250],
  ['1 250 entreprises', 1250],
  ['1’250 Firmen', 1250],
  ['1,250,000.50 euros', 1_250_000.5],
  ['1.250.000,50 Euro', 1_250_000.5],
  ['a loss of 7', -7],
])('%j writes %d', (text, value) => {
  expect(writesNumber(text, value)).toBe(true)
})

test.each([
  ['134 percent', 34],
  ['34.5 percent', 34],
  ['2034', 34],
  ['a third', 33],
])('%j does not write %d', (text, value) => {
  expect(writesNumber(text, value)).toBe(false)
})
