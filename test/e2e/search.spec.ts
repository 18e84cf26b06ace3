import {expect, test} from '@playwright/test'
import {AxeBuilder} from '@axe-core/playwright'
import {exampleDocuments} from './example-documents.ts'

const entries = exampleDocuments('glossaryEntry')

test('every entry is the first hit for its title, and among the first three for each alias', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await page.goto('/search/')
  const field = page.getByRole('searchbox')
  const titles = page.locator('.search-title')
  for (const entry of entries) {
    await field.fill(entry.title)
    await expect(titles.first(), entry.title).toHaveText(entry.title)
    for (const alias of entry.aliases) {
      await field.fill(alias)
      await expect(page, alias).toHaveURL((url) => url.searchParams.get('q') === alias)
      await expect
        .poll(async () => (await titles.allInnerTexts()).slice(0, 3), {message: alias})
        .toContain(entry.title)
    }
  }
})

test('a browser is told how to search from its address bar', async ({page, baseURL}) => {
  await page.goto('/glossary/churn/')
  const link = page.locator('head link[rel=search]')
  await expect(link).toHaveAttribute('type', 'application/opensearchdescription+xml')
  const address = (await link.getAttribute('href')) ?? ''
  const file = await page.request.get(address)
  expect(file.headers()['content-type']).toBe(
    'application/opensearchdescription+xml; charset=utf-8',
  )
  const template = await page.evaluate(
    (text) => {
      const xml = new DOMParser().parseFromString(text, 'application/xml')
      return xml.querySelector('Url[type="text/html"]')?.getAttribute('template') ?? ''
    },
    await file.text(),
  )
  const filled = new URL(template.replace('{searchTerms}', encodeURIComponent('customer loss')))
  expect(filled.origin).toBe('https://pellgrove.example')
  await page.goto(new URL(filled.pathname + filled.search, baseURL).href)
  await expect(page.getByRole('searchbox')).toHaveValue('customer loss')
  await expect(page.locator('.search-title').first()).toBeVisible()
})

test('a query has an address of its own, results are announced, and kinds narrow them', async ({
  page,
}) => {
  await page.goto('/search/?q=exit')
  const status = page.getByRole('status')
  await expect(status).toHaveText(/^\d+ results$/)
  const all = Number.parseInt(await status.innerText(), 10)
  const kinds = page.getByRole('group', {name: 'Kinds'})
  const entriesOnly = kinds.getByRole('button', {name: /^Terms/})
  await entriesOnly.click()
  await expect(entriesOnly).toHaveAttribute('aria-pressed', 'true')
  await expect(page).toHaveURL(/kind=/)
  await expect.poll(async () => Number.parseInt(await status.innerText(), 10)).toBeLessThan(all)
  await page.reload()
  await expect(entriesOnly).toHaveAttribute('aria-pressed', 'true')
})

test('arrow keys walk through the results, and Escape returns to the field', async ({page}) => {
  await page.goto('/search/')
  const field = page.getByRole('searchbox')
  await expect(field).toBeFocused()
  await page.keyboard.type('churn')
  const links = page.locator('.search-link')
  await expect(links.first()).toHaveText('Churn')
  await expect(page.getByRole('status')).toHaveText(/^\d+ results$/)
  await page.keyboard.press('ArrowDown')
  await expect(links.first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(links.nth(1)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(field).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/glossary\/churn\/$/)
  await page.goBack()
  await expect(field).toHaveValue('churn')
})

test('passages lead to their section', async ({page}) => {
  await page.goto('/search/?q=churn')
  const passage = page.locator('.search-passages .search-link').first()
  await expect(passage).toHaveAttribute('href', /#./)
})

test('a slip finds the nearest terms, and nonsense says so', async ({page}) => {
  await page.goto('/search/?q=onbaording')
  await expect(page.getByText('Did you mean')).toBeVisible()
  await expect(page.getByRole('link', {name: 'Onboarding', exact: true})).toBeVisible()
  await page.getByRole('searchbox').fill('xqzwvk')
  await expect(page.getByRole('status')).toHaveText(/^Nothing was found for “xqzwvk”/)
  const {violations} = await new AxeBuilder({page}).analyze()
  expect(violations.map(({id}) => id)).toEqual([])
})

for (const keys of ['/', 'Control+k']) {
  test(`${keys} opens the search over any page, and Escape gives the page back`, async ({page}) => {
    await page.goto('/glossary/churn/')
    const link = page.getByRole('link', {name: 'Insights', exact: true})
    await link.focus()
    await page.keyboard.press(keys)
    const dialog = page.getByRole('dialog', {name: 'Search this site'})
    const field = dialog.getByRole('searchbox')
    await expect(field).toBeFocused()
    await page.keyboard.type('onboa')
    await expect(dialog.locator('.search-title').first()).toHaveText('Onboarding')
    await expect(dialog.getByRole('status')).toHaveText(/^\d+ results$/)
    await expect(page).toHaveURL(/\/glossary\/churn\/$/)
    const {violations} = await new AxeBuilder({page}).include('dialog').analyze()
    expect(violations.map(({id}) => id)).toEqual([])
    const whole = dialog.getByRole('link', {name: 'Open the search as a page'})
    await expect(whole).toHaveAttribute('href', /\/search\/\?q=onboa$/)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Escape')
    await expect(field).toBeFocused()
    // As everywhere, Escape empties a search field before it closes anything.
    await page.keyboard.press('Escape')
    await expect(field).toHaveValue('')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(link).toBeFocused()
  })
}

test('keys that open the search stay letters where somebody writes', async ({page}) => {
  await page.goto('/glossary/')
  const filter = page.getByRole('searchbox')
  await filter.focus()
  await page.keyboard.type('a/b')
  await expect(filter).toHaveValue('a/b')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('terms stand there before the index is loaded', async ({page}) => {
  const {promise: held, resolve: release} = Promise.withResolvers<void>()
  await page.route('**/pagefind/pagefind.js', async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/search/?q=churn')
  await expect(page.locator('.search-title').first()).toHaveText('Churn')
  await expect(page.getByRole('status')).toHaveText('Searching')
  const first = page.locator('.search-link').first()
  await first.focus()
  release()
  await expect(page.getByRole('status')).toHaveText(/^\d+ results$/)
  // Who has gone on to a result stays on it while the others arrive.
  await expect(first).toBeFocused()
  await expect(page.locator('.search-title').first()).toHaveText('Churn')
})

test('hostile queries stay text', async ({page}) => {
  await page.goto(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> "churn')}`)
  await expect(page.getByRole('status')).not.toBeEmpty()
  await expect(page.locator('site-search img')).toHaveCount(0)
})

test('an index that cannot be loaded is said, and the lists still lead everywhere', async ({
  page,
}) => {
  await page.route('**/pagefind/**', (route) => route.abort())
  await page.goto('/search/?q=churn')
  await expect(page.getByRole('status')).toHaveText(/could not be loaded/)
})
