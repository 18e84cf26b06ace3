import type {DatasetEntry, DatasetIndex} from '../dataset/dataset-index.ts'
import type {Recommendation} from '../objects/self-check-result.ts'
import {memberElements} from '../schema/field-path.ts'
import {rule} from './rule.ts'

/**
 * A result sends readers to something open before it offers a call or a booking.
 *
 * Certain calls are mail and telephone addresses, the booking address of a step, and steps that are
 * booked. Other addresses elsewhere are not judged.
 */
export const resultRecommendsFreeZoneFirst = rule({
  id: 'result-recommends-free-zone-first',
  types: ['selfCheck'],
  scope: 'dataset',
  severity: 'error',
  check: ({results}, {dataset}) => {
    const elements = memberElements(results)
    return results.flatMap(({title, recommendations}, index) => {
      const call = recommendations.findIndex((each) => isCall(each, dataset))
      if (call < 0 || recommendations.slice(0, call).some((each) => isOpen(each, dataset)))
        return []
      const place = memberElements(recommendations)[call] ?? call
      return {
        path: ['results', elements[index] ?? index, 'recommendations', place],
        message: `The result "${title}" leads to a call or a booking before any page of the free zone.`,
        remedy: 'Recommend a page that is open to everybody first.',
      }
    })
  },
})

const isCall = ({page, href}: Recommendation, dataset: DatasetIndex): boolean => {
  if (page !== undefined) return isBooked(dataset.get(page._ref))
  return (
    href !== undefined && (/^(?:mailto|tel):/iu.test(href) || dataset.bookedAt(href).length > 0)
  )
}

const isOpen = ({page, href}: Recommendation, dataset: DatasetIndex): boolean => {
  if (page === undefined) return href?.startsWith('/') === true
  const entry = dataset.get(page._ref)
  if (entry === undefined || isBooked(entry)) return false
  return entry.type !== 'journeyStep' || entry.zone === 'free'
}

const isBooked = (entry: DatasetEntry | undefined): boolean => entry?.bookingHref !== undefined
