import {assert, integer, property} from 'fast-check'
import {describe, expect, test} from 'vitest'
import {contrast, readableOn} from './readable.ts'
import {themeCss} from './theme-css.ts'

const colour = integer({min: 0, max: 0xffffff}).map(
  (value) => `#${value.toString(16).padStart(6, '0')}`,
)

describe('the accent of a site', () => {
  test('can be read in both schemes, and text on it too, whatever an editor chose', () => {
    assert(
      property(colour, (accent) => {
        const [light = '', dark = '', onLight = '', onDark = ''] = [
          ...themeCss(accent).matchAll(/#[0-9a-f]{6}/g),
        ].map(([found]) => found)
        expect(contrast(light, '#fbfaf7')).toBeGreaterThanOrEqual(4.5)
        expect(contrast(dark, '#151614')).toBeGreaterThanOrEqual(4.5)
        expect(contrast(onLight, light)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(onDark, dark)).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })

  test('is left alone where it stands out already', () => {
    expect(readableOn('#fbfaf7', '#0b5d57')).toBe('#0b5d57')
  })

  test('is measured as WCAG measures it', () => {
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })
})
