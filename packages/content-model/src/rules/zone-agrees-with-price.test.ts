import {expect, test} from 'vitest'
import {journeyStepExample} from '../documents/journey-step.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {zoneAgreesWithPrice} from './zone-agrees-with-price.ts'

const free = {_type: 'price', kind: 'free'}

test('a paid step with a price and a free step without one are fine', () => {
  expect(findingsOf(zoneAgreesWithPrice, journeyStepExample)).toBe('')
  const open = {...journeyStepExample, zone: 'free', price: free}
  expect(findingsOf(zoneAgreesWithPrice, open)).toBe('')
  expect(findingsOf(zoneAgreesWithPrice, {...journeyStepExample, zone: null})).toBe('')
})

test('a free step with a price and a paid one without are found', () => {
  const priced = {...journeyStepExample, zone: 'free'}
  expect(findingsOf(zoneAgreesWithPrice, priced)).toMatchInlineSnapshot(`
    "zone
      This step lies in the free zone and has a price.
      Change the zone or the price."
  `)
  const given = {...journeyStepExample, price: free}
  expect(findingsOf(zoneAgreesWithPrice, given)).toMatchInlineSnapshot(`
    "zone
      This step lies in the paid zone and is free.
      Change the zone or the price."
  `)
})
