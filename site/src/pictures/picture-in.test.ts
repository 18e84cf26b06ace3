import {viewOf} from '@stepzero/content'
import {expect, test} from 'vitest'
import {mainFile, pictureIn} from './picture-in.ts'

const image = {
  _type: 'image' as const,
  asset: {_type: 'reference' as const, _ref: 'image-1'},
  crop: {top: 0.5, right: 0, bottom: 0, left: 0},
}
const facts = {id: 'image-1', sha1: 'a'.repeat(40), width: 3000, height: 2000, vector: false}

const file = (width: number) => ({address: `/images/${width}.webp`, width, height: 1})

test('an image is shown as its editor cut it', () => {
  const picture = pictureIn(viewOf({image: () => facts}), image)
  expect(picture).toMatchObject({width: 3000, height: 1000})
})

test('an image that cannot be shown is no picture', () => {
  expect(pictureIn(viewOf({image: () => undefined}), image)).toBeUndefined()
})

const of = (...widths: number[]) => mainFile({width: 1, height: 1, files: widths.map(file)}).width

test('the one file to name is as wide as a column needs, or as wide as there is', () => {
  expect([of(320, 1280, 1920), of(320, 400), of(200)]).toEqual([1280, 400, 200])
})
