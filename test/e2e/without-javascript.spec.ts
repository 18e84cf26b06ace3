import {expect, test} from '@playwright/test'
import {pagesIn, readPage, siteFolder} from './site-pages.ts'

const read = (address: string): string => readPage(siteFolder(), address)

test.use({javaScriptEnabled: false})

test('every page stands complete without JavaScript', async ({page}) => {
  test.setTimeout(180_000)
  const pages = pagesIn(siteFolder())
  expect(pages.length).toBeGreaterThan(100)
  for (const address of pages) {
    await page.goto(address)
    await expect(page.getByRole('heading', {level: 1}), address).toBeVisible()
    const words = (await page.getByRole('main').innerText()).split(/\s+/).length
    expect(words, address).toBeGreaterThan(15)
  }
})

test('Enter in a field sends nothing', async ({page}) => {
  test.setTimeout(180_000)
  let fields = 0
  const withFields = pagesIn(siteFolder()).filter((of) =>
    /<(input|select|textarea)\b/.test(read(of)),
  )
  for (const address of withFields) {
    await page.goto(address)
    const inputs = page.locator('input:visible, select:visible, textarea:visible')
    const count = await inputs.count()
    if (count === 0) continue
    const sent: string[] = []
    const listener = (request: {url(): string}) => sent.push(request.url())
    page.on('request', listener)
    for (let at = 0; at < count; at++) {
      await inputs.nth(at).focus()
      await page.keyboard.press('Enter')
      fields++
    }
    page.off('request', listener)
    expect(sent, address).toEqual([])
    expect(new URL(page.url()).pathname, address).toBe(address)
  }
  expect(fields).toBeGreaterThan(20)
})

test('no page has a form, nor a control that sends one', () => {
  const sending = pagesIn(siteFolder()).filter((of) =>
    /<form\b|type="(submit|image)"|\sformaction=/.test(read(of)),
  )
  expect(sending).toEqual([])
})
