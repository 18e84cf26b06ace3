import {AxeBuilder} from '@axe-core/playwright'
import {expect, test, type Page} from '@playwright/test'

const TERMS = '/insights/why-pilots-stay-pilots/'
const DEFINED = '/glossary/free-zone/'
const CITED = '/glossary/proof-of-concept/'

const cardIn = (page: Page) => page.locator('.reading-card')
const termIn = (page: Page) => page.getByRole('main').locator('a.term').nth(1)

/** Whether the card lies over what it is about, or beyond the window. */
const isInTheWay = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const card = document.querySelector('.reading-card')?.getBoundingClientRect()
    const link = document.querySelector('[aria-describedby=reading-card]')?.getBoundingClientRect()
    if (!card || !link) return true
    const over =
      card.top < link.bottom &&
      card.bottom > link.top &&
      card.left < link.right &&
      card.right > link.left
    const beyond =
      card.left < 0 || card.right > innerWidth || card.top < 0 || card.bottom > innerHeight
    return over || beyond
  })

test('a pointer that rests on a term is shown what it means, and can go into the card', async ({
  page,
}) => {
  await page.goto(TERMS)
  const link = termIn(page)
  await link.hover()
  const card = cardIn(page)
  await expect(card).toBeVisible()
  const told: unknown = await (
    await page.request.get(`${await link.getAttribute('href')}card.json`)
  ).json()
  expect(told).toMatchObject({definition: await card.locator('.card-text').innerText()})
  expect(await isInTheWay(page)).toBe(false)
  await card.hover()
  await card.getByRole('link', {name: /^Read more: /}).hover()
  await expect(card).toBeVisible()
  await page.mouse.move(1, 1)
  await expect(card).toBeHidden()
})

test('Escape puts a card away, and leaves the focus where it was', async ({page}) => {
  await page.goto(TERMS)
  const link = termIn(page)
  await link.hover()
  await expect(cardIn(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(cardIn(page)).toBeHidden()

  await page.mouse.move(1, 1)
  await page.getByRole('main').locator('a.term').first().focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  await expect(cardIn(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(cardIn(page)).toBeHidden()
  await expect(page.getByRole('main').locator('a.term').first()).toBeFocused()
})

test('a keyboard is shown the card of a term in a definition, told it, and stopped by nothing in it', async ({
  page,
}) => {
  await page.goto(DEFINED)
  const link = page.locator('.definition').getByRole('link')
  await link.focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  await expect(link).toBeFocused()
  await expect(cardIn(page)).toBeVisible()
  await expect(link).toHaveAccessibleDescription(/./)
  expect(await isInTheWay(page)).toBe(false)
  await page.keyboard.press('Tab')
  await expect(link).not.toBeFocused()
  await expect(cardIn(page).locator(':focus')).toHaveCount(0)
})

test('a link that is scrolled out of sight takes its card along', async ({page}) => {
  await page.goto(TERMS)
  await termIn(page).hover()
  await expect(cardIn(page)).toBeVisible()
  await page.evaluate(() => scrollTo({top: document.body.scrollHeight, behavior: 'instant'}))
  await expect(cardIn(page)).toBeHidden()
})

test('each card is asked for once, and no earlier than somebody points at it', async ({page}) => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/card.json')) asked.push(request.url())
  })
  await page.goto(TERMS)
  await page.waitForLoadState('networkidle')
  expect(asked).toEqual([])
  for (let time = 0; time < 2; time++) {
    await termIn(page).hover()
    await expect(cardIn(page)).toBeVisible()
    await page.mouse.move(1, 1)
    await expect(cardIn(page)).toBeHidden()
  }
  expect(asked).toHaveLength(1)
})

test('where a card does not come the link is a link', async ({page}) => {
  await page.route('**/card.json', (route) => route.abort())
  await page.goto(TERMS)
  const link = termIn(page)
  const failed = page.waitForEvent('requestfailed')
  await link.hover()
  await failed
  await expect(cardIn(page)).toBeHidden()
  const href = await link.getAttribute('href')
  await link.click()
  await expect(page).toHaveURL(new RegExp(`${href}$`))
})

test('a citation shows its source, without asking for anything', async ({page}) => {
  await page.setViewportSize({width: 900, height: 800})
  await page.goto(CITED)
  await page.waitForLoadState('networkidle')
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  const mark = page.locator('[role=doc-noteref]').first()
  await mark.hover()
  const source = page.locator(`${await mark.getAttribute('href')} cite`)
  await expect(cardIn(page)).toContainText(await source.innerText())
  expect(requests).toEqual([])
  await cardIn(page).getByRole('link', {name: 'In the list of sources: 1'}).click()
  await expect(page).toHaveURL(/#source-1$/)
  await expect(cardIn(page)).toBeHidden()
})

test('a source that stands in the margin is not shown twice', async ({page}) => {
  await page.setViewportSize({width: 1400, height: 900})
  await page.goto(CITED)
  const mark = page.locator('[role=doc-noteref]').first()
  await mark.evaluate((element) => element.scrollIntoView({block: 'center', behavior: 'instant'}))
  await mark.hover()
  await page.locator('a.term').first().hover()
  await expect(cardIn(page).locator('.card-title')).toBeVisible()
  await expect(cardIn(page).locator('.card-work')).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a page with an open card has no accessibility violation in ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({colorScheme, reducedMotion: 'reduce'})
    await page.goto(TERMS)
    await termIn(page).hover()
    await expect(cardIn(page)).toBeVisible()
    const {violations} = await new AxeBuilder({page})
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    expect(violations.map(({id, nodes}) => [id, nodes.map((node) => node.html)])).toEqual([])
  })
}

test.describe('on a phone', () => {
  test.use({hasTouch: true, isMobile: true, viewport: {width: 390, height: 844}})

  test('a first tap shows what a term means, a second one follows it', async ({page}) => {
    await page.goto(TERMS)
    const link = termIn(page)
    const href = await link.getAttribute('href')
    await link.tap()
    await expect(cardIn(page)).toBeVisible()
    await expect(page).toHaveURL(new RegExp(`${TERMS}$`))
    expect(await isInTheWay(page)).toBe(false)
    // What nobody sees is told: the focus is in the card.
    await expect(cardIn(page).getByRole('link', {name: /^Read more: /})).toBeFocused()
    await link.tap()
    await expect(page).toHaveURL(new RegExp(`${href}$`))
  })

  test('a tap beside a card puts it away, a tap on its link leads on', async ({page}) => {
    await page.goto(TERMS)
    const link = termIn(page)
    const href = await link.getAttribute('href')
    await link.tap()
    await expect(cardIn(page)).toBeVisible()
    await page.touchscreen.tap(5, 5)
    await expect(cardIn(page)).toBeHidden()
    await link.tap()
    await cardIn(page)
      .getByRole('link', {name: /^Read more: /})
      .tap()
    await expect(page).toHaveURL(new RegExp(`${href}$`))
  })

  test('a tap on a term leads to it where its card does not come', async ({page}) => {
    await page.route('**/card.json', (route) => route.fulfill({status: 503}))
    await page.goto(TERMS)
    const link = termIn(page)
    const href = await link.getAttribute('href')
    await link.tap()
    await expect(page).toHaveURL(new RegExp(`${href}$`))
  })
})

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false})

  test('a term leads to its entry, a citation to its source', async ({page}) => {
    await page.goto(CITED)
    await page.locator('[role=doc-noteref]').first().click()
    await expect(page).toHaveURL(/#source-1$/)
    const link = termIn(page)
    const href = await link.getAttribute('href')
    await link.click()
    await expect(page).toHaveURL(new RegExp(`${href}$`))
  })
})

test.describe('in German', () => {
  test.use({baseURL: process.env['GERMAN_ADDRESS'] ?? ''})

  test('a card speaks German', async ({page}) => {
    await page.goto('/insights/ein-winter-mit-zwei-zaehlern/')
    await page.locator('a.term', {hasText: 'Übergabepunkt'}).first().hover()
    await expect(cardIn(page).getByRole('link', {name: 'Weiterlesen: Übergabepunkt'})).toBeVisible()
    await expect(cardIn(page)).toContainText('Auch genannt Messgrenze')
  })
})
