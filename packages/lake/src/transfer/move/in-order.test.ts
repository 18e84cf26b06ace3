import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {inOrder} from './in-order.ts'

const graph = fc.uniqueArray(fc.stringMatching(/^[a-h]$/), {minLength: 1}).chain((ids) =>
  fc.record({
    ids: fc.constant(ids),
    needs: fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids, 'elsewhere')), {
      maxLength: 20,
    }),
  }),
)

test('each id comes after what it needs, and those in circles are told', () => {
  const property = fc.property(graph, ({ids, needs}) => {
    const needsOf = (id: string) => needs.filter(([from]) => from === id).map(([, to]) => to)
    const {ordered, circular} = inOrder(ids, needsOf)
    expect([...ordered, ...circular].toSorted()).toEqual(ids.toSorted())
    for (const [place, id] of ordered.entries()) {
      const before = new Set([...ordered.slice(0, place), id, 'elsewhere'])
      expect(needsOf(id).filter((need) => !before.has(need))).toEqual([])
    }
    // Whatever is called circular needs another that is.
    for (const id of circular) {
      expect(needsOf(id).some((need) => need !== id && circular.includes(need))).toBe(true)
    }
  })
  fc.assert(property, {numRuns: process.env['SOAK'] === undefined ? 100 : 5000})
})
