import {copyFile, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import subsetFont from 'subset-font'

/**
 * Cuts the fonts of the site out of the packages that carry them, into `src/fonts`. Run it after an
 * update of those packages: `pnpm --filter ./site fonts`. The results are committed, so that
 * nobody needs to run it to build the site.
 */

/** Unicode ranges, both ends included. Keep in step with `unicode-range` in `styles/fonts.css`. */
const LATIN =
  '20-7E A0-FF 131 152-153 2C6 2DA 2DC 2009 200B 2011 2013-2014 2018-201A 201C-201E 2020-2022 2026 202F 2030 2039-203A 2044 20AC 2122 2191 2193 2212'
/** Names of authors from the rest of Europe; fetched only by pages that need them. */
const LATIN_EXTENDED = '100-17F 218-21B 1E9E'

const TEXT_WEIGHTS = {min: 400, max: 600}

/** What the styles use; every other feature of the fonts is left out. */
const FEATURES = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum', 'pnum']

const FONTS = [
  {
    file: 'serif',
    from: 'source-serif-4-latin-wght-normal',
    range: LATIN,
    axes: {wght: TEXT_WEIGHTS},
  },
  {
    file: 'serif-italic',
    from: 'source-serif-4-latin-wght-italic',
    range: LATIN,
    axes: {wght: TEXT_WEIGHTS},
  },
  // Large sizes have a cut of their own: finer strokes, tighter spacing, one weight.
  {
    file: 'serif-display',
    from: 'source-serif-4-latin-opsz-normal',
    range: LATIN,
    axes: {wght: 480, opsz: 40},
  },
  {
    file: 'serif-extended',
    from: 'source-serif-4-latin-ext-wght-normal',
    range: LATIN_EXTENDED,
    axes: {wght: TEXT_WEIGHTS},
  },
  // For pictures alone, which are drawn where sites are built: readers never load these two.
  {
    file: 'serif-display-extended',
    from: 'source-serif-4-latin-ext-opsz-normal',
    range: LATIN_EXTENDED,
    axes: {wght: 480, opsz: 40},
  },
  {
    file: 'sans-label',
    from: 'source-sans-3-latin-wght-normal',
    range: LATIN,
    axes: {wght: 600},
  },
  {file: 'sans', from: 'source-sans-3-latin-wght-normal', range: LATIN, axes: {wght: TEXT_WEIGHTS}},
  {
    file: 'sans-extended',
    from: 'source-sans-3-latin-ext-wght-normal',
    range: LATIN_EXTENDED,
    axes: {wght: TEXT_WEIGHTS},
  },
] as const

const target = fileURLToPath(new URL('../src/fonts/', import.meta.url))

/** The folders of the packages that carry the fonts, by family. */
const FOLDERS = {
  'source-sans-3': new URL('.', import.meta.resolve('@fontsource-variable/source-sans-3/LICENSE')),
  'source-serif-4': new URL(
    '.',
    import.meta.resolve('@fontsource-variable/source-serif-4/LICENSE'),
  ),
} as const

const characters = (ranges: string): string =>
  ranges
    .split(' ')
    .flatMap((range) => {
      const [from = '', to = from] = range.split('-')
      const first = Number.parseInt(from, 16)
      const length = Number.parseInt(to, 16) - first + 1
      return Array.from({length}, (_, index) => String.fromCodePoint(first + index))
    })
    .join('')

for (const {file, from, range, axes} of FONTS) {
  const family = from.startsWith('source-sans-3') ? 'source-sans-3' : 'source-serif-4'
  const whole = await readFile(new URL(`files/${from}.woff2`, FOLDERS[family]))
  const cut = await subsetFont(whole, characters(range), {
    targetFormat: 'woff2',
    keepFeatures: [...FEATURES],
    noHinting: true,
    variationAxes: axes,
  })
  await writeFile(join(target, `${file}.woff2`), cut)
  process.stdout.write(`${file}.woff2 ${cut.length} bytes\n`)
}

for (const [family, folder] of Object.entries(FOLDERS)) {
  await copyFile(new URL('LICENSE', folder), join(target, `${family}.LICENSE.txt`))
}
