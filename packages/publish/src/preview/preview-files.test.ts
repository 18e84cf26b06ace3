import {pictureOf} from '@stepzero/content'
import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {makeFixturePlan} from '../fixture-images.ts'
import {PreviewImages} from './preview-files.ts'

const colour = {r: 0, g: 80, b: 70}
const bytes = await sharp({create: {width: 900, height: 600, channels: 3, background: colour}})
  .png()
  .toBuffer()

describe('PreviewImages', () => {
  test('makes an image at an address that a page names, once', async () => {
    const facts = {width: 900, height: 600}
    const {plan, read} = makeFixturePlan({photo: {bytes, type: 'png', facts}})
    const [planned] = plan.images?.planned ?? []
    const files = planned === undefined ? [] : pictureOf(planned.image, undefined).files
    const images = new PreviewImages()
    for (const {address, width} of files) {
      const made = await images.at(address, plan)
      expect([made?.contentType, (await sharp(made?.bytes).metadata()).width]).toEqual([
        'image/webp',
        width,
      ])
      expect(await images.at(address, plan)).toBe(made)
    }
    expect(read).toHaveLength(files.length)
    expect(files.length).toBeGreaterThan(0)
    expect(await images.at('/images/none.webp', plan)).toBeUndefined()
  })

  test('says what is wrong with one that cannot be had, and tries again', async () => {
    const {plan, read} = makeFixturePlan({lost: undefined})
    const [planned] = plan.images?.planned ?? []
    const [file] = planned === undefined ? [] : pictureOf(planned.image, undefined).files
    const images = new PreviewImages()
    const address = file?.address ?? ''
    await expect(images.at(address, plan)).rejects.toThrow('It is not there.')
    await expect(images.at(address, plan)).rejects.toThrow('It is not there.')
    expect(read).toEqual(['lost', 'lost'])
  })
})
