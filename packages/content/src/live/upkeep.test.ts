import {expect, test} from 'vitest'
import {Cell} from './reactive.ts'
import {Upkeep} from './upkeep.ts'

test('answers are kept up to date, and each change is told once', () => {
  const cells = new Map(['a', 'b', 'c'].map((id) => [id, new Cell(1)]))
  const told: string[] = []
  const upkeep = new Upkeep(
    (id) => (cells.get(id)?.get() ?? 0) > 1,
    (id, before, after) => told.push(`${id}: ${before} to ${after}`),
  )
  for (const id of cells.keys()) upkeep.watch(id)
  upkeep.refresh()
  expect(told.splice(0)).toEqual([
    'a: undefined to false',
    'b: undefined to false',
    'c: undefined to false',
  ])
  cells.get('b')?.set(2)
  cells.get('c')?.set(0)
  upkeep.refresh()
  expect(told).toEqual(['b: false to true'])
})

test('an answer that fails is tried again, and holds up none for good', () => {
  const cell = new Cell('broken')
  const told: string[] = []
  const upkeep = new Upkeep(
    (id) => {
      if (id === 'a' && cell.get() === 'broken') throw new RangeError('Broken.')
      return cell.get()
    },
    (id, _before, after) => told.push(`${id}: ${after}`),
  )
  upkeep.watch('a')
  upkeep.watch('b')
  expect(() => upkeep.refresh()).toThrow(RangeError)
  cell.set('mended')
  upkeep.refresh()
  expect(told).toEqual(['a: mended', 'b: mended'])
})
