import {parsePublished, type Journey, type JourneyStep} from '@stepzero/content-model'
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {neighbours} from './neighbours.ts'
import {journeyOpeners, nestingCycles} from './nesting.ts'
import {orderSteps} from './order-steps.ts'
import {stepMembership} from './step-membership.ts'

const page = (id: string) => ({
  _id: id,
  language: 'en',
  title: id,
  slug: {_type: 'slug', current: id},
  author: {_type: 'reference', _ref: 'desk'},
})
const ref = (id: string, key = id) => ({_type: 'reference', _ref: id, _key: key})

const journey = (id: string, steps: readonly string[]): Journey => {
  const parsed = parsePublished({
    ...page(id),
    _type: 'journey',
    kind: 'lifecycle',
    audience: 'b2b',
    goal: 'I want to get on.',
    steps: steps.map((step, at) => ref(step, `k${at}`)),
  })
  if (parsed._type !== 'journey') throw new TypeError('Not a journey.')
  return parsed
}

const step = (id: string, opens?: string): JourneyStep => {
  const opening = opens === undefined ? {} : {opens: ref(opens)}
  const parsed = parsePublished({...page(id), _type: 'journeyStep', number: 1, ...opening})
  if (parsed._type !== 'journeyStep') throw new TypeError('Not a step.')
  return parsed
}

const finder = (steps: readonly JourneyStep[]) => {
  const byId = new Map(steps.map((one) => [one._id, one]))
  return (id: string) => byId.get(id)
}

describe('orderSteps', () => {
  test('keeps the order of the list, once each, without what is not there', () => {
    const find = finder([step('a'), step('b')])
    const ordered = orderSteps(journey('j', ['b', 'missing', 'a', 'b']), find)
    expect(ordered.map(({_id}) => _id)).toEqual(['b', 'a'])
  })
})

describe('stepMembership', () => {
  test('counts every mention', () => {
    const holders = stepMembership([journey('x', ['a', 'b', 'b']), journey('y', ['a'])])
    expect(holders.get('a')?.map(({_id}) => _id)).toEqual(['x', 'y'])
    expect(holders.get('b')?.map(({_id}) => _id)).toEqual(['x', 'x'])
    expect(holders.get('c')).toBeUndefined()
  })
})

describe('neighbours', () => {
  test('are absent at both ends, and for what is not in the order', () => {
    expect(neighbours(['a', 'b', 'c'], (one) => one === 'a')).toEqual({next: 'b'})
    expect(neighbours(['a', 'b', 'c'], (one) => one === 'b')).toEqual({previous: 'a', next: 'c'})
    expect(neighbours(['a', 'b', 'c'], (one) => one === 'c')).toEqual({previous: 'b'})
    expect(neighbours(['a', 'b', 'c'], (one) => one === 'd')).toEqual({})
  })
})

describe('nesting', () => {
  test('takes the first step that opens a journey as its opener', () => {
    const find = finder([step('a', 'small'), step('b', 'small')])
    const openers = journeyOpeners([journey('x', ['b']), journey('y', ['a'])], find)
    expect(openers.get('small')?._id).toBe('b')
  })

  test('names every journey of a cycle, in its order', () => {
    const find = finder([step('a', 'y'), step('b', 'z'), step('c', 'y')])
    const journeys = [journey('x', ['a']), journey('y', ['b']), journey('z', ['c'])]
    expect(nestingCycles(journeys, find)).toEqual([['y', 'z']])
  })

  test('has a cycle exactly if some journey can reach itself', () => {
    const ids = ['j0', 'j1', 'j2', 'j3', 'j4']
    const edges = fc.array(fc.tuple(fc.nat({max: 4}), fc.nat({max: 4})), {maxLength: 8})
    fc.assert(
      fc.property(edges, (pairs) => {
        const steps = pairs.map(([, to], at) => step(`s${at}`, ids[to]))
        const journeys = ids.map((id, from) =>
          journey(
            id,
            pairs.flatMap(([own], at) => (own === from ? [`s${at}`] : [])),
          ),
        )
        const cycles = nestingCycles(journeys, finder(steps))
        expect(cycles.length > 0).toBe(ids.some((_, from) => reaches(from, from, pairs, new Set())))
        for (const cycle of cycles) {
          const [first = ''] = cycle
          const numbers = [...cycle, first].map((id) => ids.indexOf(id))
          numbers
            .slice(1)
            .forEach((to, at) =>
              expect(pairs.some(([a, b]) => a === numbers[at] && b === to)).toBe(true),
            )
        }
      }),
      {numRuns: process.env['SOAK'] === undefined ? 200 : 20_000},
    )
  })
})

function reaches(
  from: number,
  goal: number,
  pairs: readonly (readonly [number, number])[],
  seen: Set<number>,
): boolean {
  return pairs.some(([a, b]) => {
    if (a !== from) return false
    if (b === goal) return true
    if (seen.has(b)) return false
    seen.add(b)
    return reaches(b, goal, pairs, seen)
  })
}
