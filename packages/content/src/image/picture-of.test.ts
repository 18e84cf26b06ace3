import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {ImageFacts} from '../view.ts'
import {pictureOf} from './picture-of.ts'

const runs = process.env['SOAK'] ? 50_000 : 1_000

const SHA1 = '0123456789abcdef0123456789abcdef01234567'
const photo = (width: number, height: number): ImageFacts => ({
  id: 'image-1',
  sha1: SHA1,
  width,
  height,
  vector: false,
})

const widths = (image: ImageFacts): number[] => pictureOf(image).files.map(({width}) => width)

describe('pictureOf', () => {
  test('names a file by the hash of the image and its width', () => {
    expect(pictureOf(photo(1600, 900))).toEqual({
      width: 1600,
      height: 900,
      files: [
        {address: `/images/${SHA1}-320.webp`, width: 320, height: 180},
        {address: `/images/${SHA1}-640.webp`, width: 640, height: 360},
        {address: `/images/${SHA1}-960.webp`, width: 960, height: 540},
        {address: `/images/${SHA1}-1280.webp`, width: 1280, height: 720},
        {address: `/images/${SHA1}-1600.webp`, width: 1600, height: 900},
      ],
    })
  })

  test('shows what an editor left, under an address of its own', () => {
    const picture = pictureOf(photo(400, 200), {top: 0.5, right: 0.25, bottom: 0, left: 0.25})
    expect(picture).toEqual({
      width: 200,
      height: 100,
      area: {left: 100, top: 100, width: 200, height: 100},
      files: [{address: `/images/${SHA1}-100-100-200x100-200.webp`, width: 200, height: 100}],
    })
  })

  test('takes a crop that cuts nothing away, or everything, as none', () => {
    const whole = pictureOf(photo(400, 200))
    expect(pictureOf(photo(400, 200), {top: 0, right: 0, bottom: 0.001, left: 0})).toEqual(whole)
    expect(pictureOf(photo(400, 200), {top: 0.5, right: 0, bottom: 0.5, left: 0})).toEqual(whole)
  })

  test('makes pixels no larger than they are, and none wider than a screen needs', () => {
    expect(widths(photo(100, 100))).toEqual([100])
    expect(widths(photo(330, 100))).toEqual([330])
    expect(widths(photo(6000, 4000))).toEqual([320, 640, 960, 1280, 1920])
  })

  test('makes a drawing sharp on dense screens, and shows it at its own size', () => {
    const drawing = pictureOf({...photo(400, 200), vector: true})
    expect([drawing.width, drawing.files.at(-1)?.width]).toEqual([400, 800])
  })

  test('keeps within what WebP can hold', () => {
    expect(pictureOf(photo(1000, 40_000)).files.at(-1)).toMatchObject({width: 409, height: 16_360})
  })

  test('has at least one file, each inside the image, for any image and crop', () => {
    const fraction = fc.double({min: -1, max: 2, noNaN: true})
    const crop = fc.record({top: fraction, right: fraction, bottom: fraction, left: fraction})
    const side = fc.integer({min: 1, max: 60_000})
    fc.assert(
      fc.property(
        side,
        side,
        fc.boolean(),
        fc.option(crop, {nil: undefined}),
        (w, h, vector, c) => {
          const {width, height, area, files} = pictureOf({...photo(w, h), vector}, c)
          expect(area === undefined ? [w, h] : [area.width, area.height]).toEqual([width, height])
          const {left, top} = area ?? {left: 0, top: 0}
          expect(Math.min(left, top)).toBeGreaterThanOrEqual(0)
          expect(left + width).toBeLessThanOrEqual(w)
          expect(top + height).toBeLessThanOrEqual(h)
          expect(files.length).toBeGreaterThan(0)
          for (const file of files) {
            expect(Math.min(file.width, file.height)).toBeGreaterThanOrEqual(1)
            expect(Math.max(file.width, file.height)).toBeLessThanOrEqual(16_383)
            expect(file.width).toBeLessThanOrEqual(vector ? width * 2 : width)
          }
          expect(new Set(files.map(({address}) => address)).size).toBe(files.length)
        },
      ),
      {numRuns: runs},
    )
  })
})
