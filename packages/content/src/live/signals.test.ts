import {expect, test} from 'vitest'
import {forgetForsaken} from './forsaken.ts'
import {Cell, Derived} from './reactive.ts'
import {Signals} from './signals.ts'

test('a signal is there for as long as somebody follows it', () => {
  const signals = new Signals()
  const wanted = new Cell<string | undefined>('a')
  let times = 0
  const follower = new Derived(() => {
    times += 1
    const key = wanted.get()
    if (key !== undefined) signals.noted(key)
    return times
  })
  follower.get()
  expect([...signals.keys()]).toEqual(['a'])
  signals.changed('a')
  expect(follower.get()).toBe(2)
  wanted.set('b')
  follower.get()
  forgetForsaken()
  expect([...signals.keys()]).toEqual(['b'])
  wanted.set('a')
  follower.get()
  signals.changed('a')
  expect(follower.get()).toBe(5)
  wanted.set(undefined)
  follower.get()
  forgetForsaken()
  expect([...signals.keys()]).toEqual([])
})

test('what nobody works out leaves no signal behind', () => {
  const signals = new Signals()
  signals.noted('a')
  expect([...signals.keys()]).toEqual([])
})
