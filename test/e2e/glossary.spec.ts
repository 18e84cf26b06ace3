import {expect, test} from '@playwright/test'
import {exampleDocuments} from './example-documents.ts'

const entries = exampleDocuments('glossaryEntry')

test('letters lead to their terms, and every term is there', async ({page}) => {
  await page.goto('/glossary/')
  for (const entry of entries) {
    await expect(
      page.getByRole('main').getByRole('link', {name: entry.title, exact: true}),
    ).toBeVisible()
  }
  await page.getByRole('navigation', {name: 'Letters'}).getByRole('link', {name: /^P/}).click()
  await expect(page).toHaveURL(/#letter-p$/)
})

test('the filter finds by term, other name and definition, and says how many', async ({page}) => {
  await page.goto('/glossary/')
  const filter = page.getByRole('searchbox', {name: 'Filter the terms'})
  const shown = page.getByRole('main').locator('.glossary-terms a:visible')
  await filter.fill('attrition')
  await expect(shown).toHaveText(['Churn'])
  await filter.fill('xqzwvk')
  await expect(shown).toHaveCount(0)
  await expect(page.getByText('No term fits.')).toBeVisible()
  await filter.fill('')
  await expect(shown).toHaveCount(entries.length)
})

test('citations lead to their source, and each source back to every place', async ({page}) => {
  await page.goto('/glossary/proof-of-concept/')
  const mark = page.locator('[role=doc-noteref]').first()
  const id = await mark.getAttribute('id')
  await mark.click()
  await expect(page).toHaveURL(/#source-1$/)
  const back = page.locator(`a[href="#${id}"]`)
  await expect(back).toHaveAccessibleName(/source 1/i)
  const names = await page
    .locator('a[href^="#cite-"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')))
  expect(new Set(names).size).toBe(names.length)
})

test('a former address leads to where the entry is now', async ({page}) => {
  await page.goto('/glossary/open-zone/')
  await expect(page).toHaveURL(/\/glossary\/free-zone\/$/)
})

test('an unknown address is answered with 404 and ways on', async ({page}) => {
  const response = await page.goto('/glossary/proof-of-konzept/')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
  await expect(page.getByRole('heading', {level: 1})).toHaveText('This page does not exist')
})
