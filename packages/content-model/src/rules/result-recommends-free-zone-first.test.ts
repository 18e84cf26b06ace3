import {expect, test} from 'vitest'
import {glossaryEntryExample} from '../documents/glossary-entry.ts'
import {journeyStepExample} from '../documents/journey-step.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {resultAt, selfCheckWith} from '../testing/self-check-with.ts'
import {resultRecommendsFreeZoneFirst} from './result-recommends-free-zone-first.ts'

const recommending = (...targets: string[]) =>
  selfCheckWith({
    results: [
      {
        ...resultAt('yes', 0, 100),
        recommendations: targets.map((target, index) => ({
          _type: 'recommendation',
          _key: `r${index}`,
          text: target,
          ...(/[:/]/u.test(target) ? {href: target} : {page: {_type: 'reference', _ref: target}}),
        })),
      },
    ],
  })
const others = [glossaryEntryExample, journeyStepExample]
const booking = 'https://booking.example.com/kickstart'

test('a page of the free zone before any call is fine, and so is no call at all', () => {
  const open = recommending('entry-base-map', 'mailto:desk@example.com', booking, 'step-kickstart')
  expect(findingsOf(resultRecommendsFreeZoneFirst, open, others)).toBe('')
  const elsewhere = recommending('https://www.example.org/standard')
  expect(findingsOf(resultRecommendsFreeZoneFirst, elsewhere, others)).toBe('')
})

test.each(['mailto:desk@example.com', 'tel:+4930000000', booking, 'step-kickstart'])(
  '%s before any page of the free zone is found',
  (call) => {
    const closed = recommending('https://www.example.org/', call, 'entry-base-map')
    expect(findingsOf(resultRecommendsFreeZoneFirst, closed, others)).toBe(
      `results[_key=="yes"].recommendations[_key=="r1"]
  The result "yes" leads to a call or a booking before any page of the free zone.
  Recommend a page that is open to everybody first.`,
    )
  },
)
