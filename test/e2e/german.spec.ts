import {AxeBuilder} from '@axe-core/playwright'
import {expect, test} from '@playwright/test'
import {brokenLinks} from './broken-links.ts'
import {germanFolder, pagesIn} from './site-pages.ts'

test.use({baseURL: process.env['GERMAN_ADDRESS'] ?? ''})

test('an entirely German site speaks German, down to the sort of its letters', async ({page}) => {
  await page.goto('/glossary/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Glossar')
  await expect(page.locator('.glossary-terms').getByRole('link')).toHaveText([
    'Jahresarbeitszahl',
    'Ölkessel',
    'Übergabepunkt',
  ])
})

test('prices, dates and citations are written as Germans write them', async ({page}) => {
  await page.goto('/journeys/der-weg-zur-pruefung/vor-ort-termin/')
  await expect(page.getByText('480 €').first()).toBeVisible()
  await page.goto('/insights/ein-winter-mit-zwei-zaehlern/')
  await expect(page.getByText('15. September 2026').first()).toBeVisible()
  await expect(page.locator('[role=doc-noteref]').first()).toHaveAccessibleName(/^Quelle 1: /)
})

test('search finds a term by title, by alias, and without its umlaut', async ({page}) => {
  for (const query of ['Übergabepunkt', 'ubergabepunkt', 'Messgrenze']) {
    await page.goto(`/search/?q=${encodeURIComponent(query)}`)
    await expect(page.locator('.search-title').first()).toHaveText('Übergabepunkt')
  }
})

test('the newsletter says where one subscribes, with its host, and asks for nothing', async ({
  page,
}) => {
  await page.goto('/newsletter/')
  await expect(page.getByRole('link', {name: /brief\.gruenwerk\.example/})).toBeVisible()
  await expect(page.locator('input')).toHaveCount(0)
})

test('a figure that no longer holds is struck, says why, and leads to what took its place', async ({
  page,
}) => {
  await page.goto('/insights/ein-winter-mit-zwei-zaehlern/')
  const figure = page.locator('.claim.outdated')
  await expect(figure).toHaveCSS('text-decoration-line', 'line-through')
  await expect(page.getByText('(überholt, jetzt rund 3,31 (2025))')).toBeVisible()
  const notes = page.getByRole('complementary', {name: 'Zahlen auf dieser Seite'})
  await expect(notes).toContainText(
    /rund\s2,87 \(2012\): Überholt\.\s+An ihrer Stelle: rund\s3,31 \(2025\), aus/,
  )
  await notes.getByRole('link', {name: 'Messgemeinschaft Altbau'}).click()
  await expect(page).toHaveURL(/\/sources\/feldmessung-2025\/#claim-claim-jaz-2025$/)
  await expect(page.locator(':target')).toContainText('rund 3,31, Stand Juni 2025')
})

test('a source that is gone and too old says both, and its copy comes first', async ({page}) => {
  await page.goto('/glossary/uebergabepunkt/')
  const source = page.locator('#source-1')
  await expect(source).toContainText('14 Jahre alt: älter, als Aussagen dieser Art')
  await expect(source).toContainText('Die Adresse gibt es nicht mehr')
  await expect(source.locator('.links').getByRole('link').first()).toHaveAttribute(
    'href',
    'https://archiv.example/2014/feldmessung-2012',
  )
})

test('no English word of the site itself is left', async ({page}) => {
  const english =
    /\b(Sources|Reviewed|Skip to|Used in|Next step|Search|Contents|Related|Free zone)\b/
  for (const address of pagesIn(germanFolder())) {
    await page.goto(address)
    expect(await page.locator('body').innerText(), address).not.toMatch(english)
  }
})

for (const address of [
  '/',
  '/glossary/',
  '/glossary/jahresarbeitszahl/',
  '/self-checks/passt-das-haus/',
  '/journeys/der-weg-zur-pruefung/vor-ort-termin/',
]) {
  test(`nothing at ${address} fails axe where words are long`, async ({page}) => {
    await page.goto(address)
    const {violations} = await new AxeBuilder({page}).analyze()
    expect(violations.map(({id}) => id)).toEqual([])
  })
}

test('every link leads somewhere', () => {
  expect(brokenLinks(germanFolder()).broken).toEqual([])
})

test('labels whose font comes late keep their lines', async ({page}) => {
  const held = Promise.withResolvers<void>()
  await page.route(/sans\.[^/]*woff2$/, async (route) => {
    await held.promise
    await route.continue()
  })
  await page.goto('/glossary/jahresarbeitszahl/', {waitUntil: 'domcontentloaded'})
  const widths = () =>
    page
      .locator('.site-links a, .alias-list li, .byline span')
      .evaluateAll((all) => all.map((of) => of.getBoundingClientRect().width))
  await expect(page.locator('h1')).toBeVisible()
  const before = await widths()
  held.resolve()
  await page.evaluate(() => document.fonts.ready)
  await page.waitForLoadState('networkidle')
  expect(before.length).toBeGreaterThan(5)
  expect(await widths()).toEqual(before)
})
