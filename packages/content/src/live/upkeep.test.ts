import {expect, test} from 'vitest'
import {forgetForsaken} from './forsaken.ts'
import {Cell, Derived} from './reactive.ts'
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

test('an answer that was left is let go of once it is told, and begins anew when it is wanted again', () => {
  const there = new Cell(true)
  const told: string[] = []
  const work: string[] = []
  const upkeep = new Upkeep(
    (id) => {
      work.push(id)
      return there.get() ? 'there' : undefined
    },
    (id, before, after) => told.push(`${id}: ${before} to ${after}`),
  )
  upkeep.watch('a')
  upkeep.refresh()
  there.set(false)
  upkeep.leave('a')
  forgetForsaken()
  upkeep.refresh()
  expect(told.splice(0)).toEqual(['a: undefined to there', 'a: there to undefined'])
  upkeep.leave('a')
  forgetForsaken()
  work.splice(0)
  there.set(true)
  upkeep.refresh()
  expect(work).toEqual([])
  upkeep.watch('a')
  upkeep.refresh()
  expect(told).toEqual(['a: undefined to there'])
})

test('an answer that was left stays for whoever follows it', () => {
  const cell = new Cell(1)
  const upkeep = new Upkeep(
    () => cell.get(),
    () => {},
  )
  const follower = new Derived(() => upkeep.of('a'))
  expect(follower.get()).toBe(1)
  upkeep.refresh()
  upkeep.leave('a')
  forgetForsaken()
  cell.set(2)
  expect(follower.get()).toBe(2)
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
