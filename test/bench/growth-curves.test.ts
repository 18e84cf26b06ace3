import {describe, expect, test} from 'vitest'
import {drawCurves} from './growth-curves.ts'

const WORDS = {title: 'A & B', xLabel: 'entries', yLabel: 'seconds'}

describe('drawCurves', () => {
  test('draws every line with its name and says all figures in words', () => {
    const svg = drawCurves(
      [
        {name: 'This', points: [point(10, 1), point(1000, 100)]},
        {name: 'That', points: [point(10, 2)]},
        {name: 'Nothing', points: []},
      ],
      WORDS,
    )
    expect(svg).toContain(
      'aria-label="A &amp; B. seconds by entries. This: 1 at 10, 100 at 1,000. That: 2 at 10."',
    )
    expect(svg.match(/<circle/g)).toHaveLength(3)
    expect(svg).not.toContain('Nothing')
    expect(svg).not.toContain('NaN')
  })

  test('keeps the names of lines apart that end at one place', () => {
    const curves = ['One', 'Two', 'Three'].map((name) => ({
      name,
      points: [point(1, 5), point(10, 50)],
    }))
    const places = [...drawCurves(curves, WORDS).matchAll(/y="([\d.]+)" style/g)].map(([, y]) =>
      Number(y),
    )
    expect(new Set(places).size).toBe(3)
  })

  test('makes what grows with the size a straight line', () => {
    const svg = drawCurves(
      [{name: 'This', points: [point(1, 1), point(10, 10), point(100, 100)]}],
      WORDS,
    )
    const [, a, b, c] = /d="M(.*?)L(.*?)L(.*?)" stroke/.exec(svg) ?? []
    const [one, two, three] = [a, b, c].map((place) => (place ?? '').split(' ').map(Number))
    expect((one?.[0] ?? 0) + (three?.[0] ?? 0)).toBeCloseTo(2 * (two?.[0] ?? 0), 0)
    expect((one?.[1] ?? 0) + (three?.[1] ?? 0)).toBeCloseTo(2 * (two?.[1] ?? 0), 0)
  })
})

const point = (x: number, y: number) => ({x, y})
