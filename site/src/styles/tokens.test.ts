import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {contrast} from '../theme/readable.ts'

const tokens = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')
const [usual = '', more = ''] = tokens.split('@media (prefers-contrast: more)')

/** The colours of a block, those of light first, then those of dark. */
const coloursIn = (css: string, scheme: 0 | 1): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...css.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)].map(([, name = '', ...pair]) => [
      name,
      long(pair[scheme] ?? ''),
    ]),
  )

const long = (colour: string): string =>
  colour.length === 4 ? colour.replaceAll(/[^#]/g, (digit) => digit + digit) : colour

/** Those that stand out less than wanted from the grounds they stand on. */
const tooFaint = (css: string, names: readonly string[], wanted: number): string[] =>
  ([0, 1] as const).flatMap((scheme) => {
    const colours = {...coloursIn(usual, scheme), ...coloursIn(css, scheme)}
    return names.flatMap((name) =>
      ['paper', 'wash', 'free']
        .filter((ground) => contrast(colours[name] ?? '', colours[ground] ?? '') < wanted)
        .map((ground) => `${name} on ${ground} in ${scheme === 0 ? 'light' : 'dark'}`),
    )
  })

test('what is read stands out by 4.5 to 1, and by 7 to 1 for who asks for more contrast', () => {
  const read = ['ink', 'muted', 'accent', 'error']
  expect(tooFaint('', read, 4.5)).toEqual([])
  expect(tooFaint(more, read, 7)).toEqual([])
  expect(tooFaint(more, ['edge', 'hairline'], 3)).toEqual([])
})
