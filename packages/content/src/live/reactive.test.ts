import {describe, expect, test} from 'vitest'
import {Cell, Derived, unnoted} from './reactive.ts'

describe('a derived answer', () => {
  test('is worked out once, and again when what it read changed', () => {
    let times = 0
    const cell = new Cell(1)
    const double = new Derived(() => {
      times++
      return cell.get() * 2
    })
    expect([double.get(), double.get(), times]).toEqual([2, 2, 1])
    cell.set(2)
    expect([double.get(), times]).toEqual([4, 2])
  })

  test('stops a change that makes no difference to it', () => {
    let times = 0
    const cell = new Cell({title: 'a', body: 'x'})
    const title = new Derived(() => ({title: cell.get().title}))
    const page = new Derived(() => {
      times++
      return title.get().title
    })
    page.get()
    const before = title.get()
    cell.set({title: 'a', body: 'y'})
    expect([page.get(), times]).toEqual(['a', 1])
    expect(title.get()).toBe(before)
    cell.set({title: 'b', body: 'y'})
    expect([page.get(), times]).toEqual(['b', 2])
  })

  test('follows what it reads now, and no longer what it read before', () => {
    let times = 0
    const which = new Cell('one')
    const one = new Cell(1)
    const two = new Cell(2)
    const chosen = new Derived(() => {
      times++
      return which.get() === 'one' ? one.get() : two.get()
    })
    chosen.get()
    which.set('two')
    expect(chosen.get()).toBe(2)
    one.set(10)
    expect([chosen.get(), times]).toEqual([2, 2])
    two.set(20)
    expect(chosen.get()).toBe(20)
  })

  test('is told of many readers that come and go', () => {
    const cell = new Cell(0)
    const on = new Cell(true)
    const readers = Array.from({length: 40}, (_, at) =>
      at % 2 === 0
        ? new Derived(() => cell.get())
        : new Derived(() => (on.get() ? cell.get() : -1)),
    )
    for (const reader of readers) reader.get()
    on.set(false)
    expect(readers.map((reader) => reader.get()).filter((value) => value === -1)).toHaveLength(20)
    cell.set(5)
    expect(readers.map((reader) => reader.get()).filter((value) => value === 5)).toHaveLength(20)
    on.set(true)
    expect(new Set(readers.map((reader) => reader.get()))).toEqual(new Set([5]))
  })

  test('that failed is worked out again, and loses nobody', () => {
    const cell = new Cell(0)
    const half = new Derived(() => {
      if (cell.get() === 0) throw new RangeError('Nothing to divide.')
      return 10 / cell.get()
    })
    const whole = new Derived(() => half.get() * 2)
    expect(() => whole.get()).toThrow(RangeError)
    cell.set(5)
    expect(whole.get()).toBe(4)
  })

  test('gets its last answer to begin with', () => {
    const cell = new Cell(1)
    const all = new Derived((previous: readonly number[] = []) => [...previous, cell.get()])
    all.get()
    cell.set(2)
    expect(all.get()).toEqual([1, 2])
  })

  test('does not follow what is read unnoted', () => {
    const cell = new Cell(1)
    const answer = new Derived(() => unnoted(() => cell.get()))
    expect(answer.get()).toBe(1)
    cell.set(2)
    expect(answer.get()).toBe(1)
  })
})
