import {rule} from './rule.ts'

/** What lies in the free zone costs nothing, and what lies in the paid zone costs something. */
export const zoneAgreesWithPrice = rule({
  id: 'zone-agrees-with-price',
  types: ['journeyStep'],
  scope: 'document',
  severity: 'error',
  check: ({zone, price}) => {
    if (zone === undefined || price === undefined || price.kind === 'unstated') return []
    if ((zone === 'free') === (price.kind === 'free')) return []
    return [
      {
        path: ['zone'],
        message:
          zone === 'free'
            ? 'This step lies in the free zone and has a price.'
            : 'This step lies in the paid zone and is free.',
        remedy: 'Change the zone or the price.',
      },
    ]
  },
})
