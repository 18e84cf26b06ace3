import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {brotliCompressSync} from 'node:zlib'
import {expect, test} from '@playwright/test'
import {findTerms, isSearchTerms, type SearchTerm} from '@stepzero/site/search/terms.ts'
import {allOfExample, allOfGerman} from './example-documents.ts'
import {germanFolder, siteFolder} from './site-pages.ts'

const termsOf = (folder: string): readonly SearchTerm[] => {
  const terms: unknown = JSON.parse(readFileSync(join(folder, 'search/terms.json'), 'utf8'))
  if (!isSearchTerms(terms)) throw new Error(`${folder} has no list of terms.`)
  return terms
}

/** One letter left out, doubled or swapped with the next, at every place of a name. */
const slipsOf = (name: string): string[] =>
  name.split('').flatMap((letter, at) => {
    const before = name.slice(0, at)
    const after = name.slice(at + 1)
    if (!/\p{L}/u.test(letter)) return []
    const swapped = `${before}${after.slice(0, 1)}${letter}${after.slice(1)}`
    return [before + after, before + letter + letter + after, swapped]
  })

const SPELLED: Readonly<Record<string, string>> = {ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss'}

/** Ways in which people write a name that is spelled another way. */
const spellingsOf = (name: string): string[] => {
  const lower = name.toLowerCase()
  return [
    lower.replaceAll('-', ' '),
    lower.replaceAll(/[- ]/g, ''),
    lower.replaceAll(' ', '-'),
    lower.replaceAll(/[äöüß]/g, (letter) => SPELLED[letter] ?? letter),
    lower.normalize('NFD').replaceAll(/\p{Mn}/gu, ''),
    `${lower}s`,
    `${lower}e`,
    `${lower}en`,
  ]
}

const initialsOf = (name: string): string[] => {
  const words = name.split(/[\s-]+/)
  return words.length < 3 ? [] : [words.map((word) => word.slice(0, 1)).join('')]
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? []

for (const [site, folder] of [
  ['the example', siteFolder],
  ['the German site', germanFolder],
] as const) {
  test(`every name of every term on ${site} is found by how people write it`, () => {
    const terms = termsOf(folder())
    const missed: string[] = []
    let asked = 0
    const expectFound = (query: string, term: SearchTerm) => {
      asked += 1
      const {called, nearest} = findTerms(terms, query)
      const offered = [...called.map((one) => one.term), ...nearest]
      if (!offered.includes(term)) missed.push(`${query} for ${term[0]}`)
    }
    for (const term of terms) {
      const [title, , ...aliases] = term
      for (const name of [title, ...aliases]) {
        const first = findTerms(terms, name).called[0]
        if (first?.term !== term) missed.push(`${name} is not first for ${title}`)
        // A slip in a shorter name makes another name: "ROI" and "RIO".
        const slips = name.length < 5 ? [] : slipsOf(name)
        for (const query of [...slips, ...spellingsOf(name), ...initialsOf(name)]) {
          expectFound(query, term)
        }
        expectFound(name.slice(0, 4), term)
      }
    }
    expect(missed).toEqual([])
    expect(asked).toBeGreaterThan(200)
  })
}

for (const [site, documents] of [
  ['the example', allOfExample],
  ['the German site', allOfGerman],
] as const) {
  test(`the three rarest words of a definition on ${site} lead to its entry among the first five`, async ({
    page,
  }) => {
    test.setTimeout(120_000)
    const entries = documents.filter((of) => of._type === 'glossaryEntry')
    const counts = new Map<string, number>()
    for (const {definition} of entries) {
      for (const word of new Set(wordsIn(definition))) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
    await page.goto(`${documents === allOfGerman ? process.env['GERMAN_ADDRESS'] : ''}/search/`)
    const field = page.getByRole('searchbox')
    for (const {title, definition} of entries) {
      const rarest = [...new Set(wordsIn(definition))]
        .toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || b.length - a.length)
        .slice(0, 3)
        .join(' ')
      await field.fill(rarest)
      await expect
        .poll(async () => (await page.locator('.search-title').allInnerTexts()).slice(0, 5), {
          message: `${rarest} for ${title}`,
        })
        .toContain(title)
    }
  })

  test(`a term of ${site} is found by at most 40 kB of scripts and names`, async ({page}) => {
    const address = documents === allOfGerman ? (process.env['GERMAN_ADDRESS'] ?? '') : ''
    const folder = documents === allOfGerman ? germanFolder() : siteFolder()
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.route('**/pagefind/**', (route) => route.abort())
    await page.goto(`${address}/search/`)
    const [title = ''] = documents.flatMap((of) => (of._type === 'glossaryEntry' ? [of.title] : []))
    await page.getByRole('searchbox').fill(title)
    await expect(page.locator('.search-title').first()).toHaveText(title)
    // The page loads the search itself, a first query all else that it takes.
    const loaded = asked.filter((path) => /^\/(?:_astro\/.*\.js|search\/terms.*)$/.test(path))
    const bytes = loaded
      .map((path) => brotliCompressSync(readFileSync(join(folder, path))).length)
      .reduce((sum, one) => sum + one, 0)
    expect(loaded).toContain('/search/terms.json')
    expect(bytes).toBeLessThanOrEqual(40_000)
  })
}

test('nonsense of any length is nobody’s name', () => {
  const terms = [...termsOf(siteFolder()), ...termsOf(germanFolder())]
  for (const query of [
    'xq',
    'qqqq',
    'xqzwvk',
    'wvxqz jjkk',
    'ßßßß',
    '…',
    '§§',
    'zzzzzzzzzzzzzzzzzzzz',
  ]) {
    expect(findTerms(terms, query), query).toMatchObject({called: [], nearest: []})
  }
})
