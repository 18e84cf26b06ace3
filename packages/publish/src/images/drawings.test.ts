import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {openReleaseStore} from '../release/release-store.ts'
import {Drawings} from './drawings.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stepzero-drawings-'))
})
afterAll(() => rm(folder, {recursive: true}))

const drawing = (width: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="1"><rect width="${width}" height="1"/></svg>`

test('pictures of no page are forgotten once there are many, and those of pages never', async () => {
  const drawings = await Drawings.open(await openReleaseStore(folder))
  const shown = await drawings.make(drawing(200))
  const made = Array.from({length: 70}, (_, at) => drawing(at + 1))
  const known: number[] = []
  for (const one of made) {
    await drawings.make(one)
    drawings.letGo(new Map([['/shown.png', shown]]))
    known.push(made.filter((other) => drawings.known(other) !== undefined).length)
  }
  expect(known.slice(0, 50)).toEqual(made.slice(0, 50).map((_, at) => at + 1))
  expect(known.at(-1)).toBeLessThan(20)
  expect(drawings.known(drawing(200))).toEqual(shown)
})
