import {assert, property, string} from 'fast-check'
import {describe, expect, test} from 'vitest'
import {drawSocial} from './draw.ts'
import {FACES} from './face.ts'
import {setTitle} from './set-title.ts'

const ROOM = {width: 1040, height: 310}

describe('a picture for links in other places', () => {
  test('holds outlines and no text, whatever a title says', () => {
    const hostile = string({unit: 'binary', maxLength: 40})
    assert(
      property(hostile, hostile, (title, site) => {
        const svg = drawSocial({title, site, label: 'Insight', facts: title, steps: [true]})
        expect(svg.replaceAll(/<(?:path|circle)[ a-zA-Z0-9#="().-]*\/>/g, '')).toMatch(
          /^<svg [^<>]*><\/svg>\n$/,
        )
      }),
      {numRuns: 20},
    )
  })

  test('sets a short title large, and a long one in lines that fit', () => {
    expect(setTitle('Glossary', FACES.title, ROOM)).toEqual({size: 92, lines: ['Glossary']})
    const long = setTitle(
      'Why most pilots stay pilots, and what a second year costs',
      FACES.title,
      ROOM,
    )
    expect(long.lines.length).toBeGreaterThan(1)
    for (const line of long.lines) {
      expect(FACES.title.width(line, long.size)).toBeLessThanOrEqual(ROOM.width)
    }
  })

  test('ends what does not fit in an ellipsis', () => {
    const title = 'Donaudampfschifffahrtsgesellschaft '.repeat(20)
    const {lines, size} = setTitle(title, FACES.title, ROOM)
    expect(lines.at(-1)).toMatch(/…$/)
    expect(lines.length * size * 1.12).toBeLessThanOrEqual(ROOM.height)
    const [word] = setTitle('x'.repeat(400), FACES.title, ROOM).lines
    expect(FACES.title.width(word ?? '', 42)).toBeLessThanOrEqual(ROOM.width)
  })

  test('has the letters of German and of names from the rest of Europe', () => {
    expect(FACES.title.covers('Größe, Łódź, Čeština, Ťažký')).toBe(1)
    expect(FACES.title.covers('漢字')).toBe(0)
  })
})
