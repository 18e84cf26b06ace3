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
