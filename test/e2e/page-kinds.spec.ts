import {AxeBuilder} from '@axe-core/playwright'
import {expect, test} from '@playwright/test'
import {PAGE_KINDS} from './site-pages.ts'

for (const [kind, address] of Object.entries(PAGE_KINDS)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${kind} has no accessibility violation in ${colorScheme}`, async ({page}) => {
      await page.emulateMedia({colorScheme, reducedMotion: 'reduce'})
      await page.goto(address)
      const {violations} = await new AxeBuilder({page})
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      expect(violations.map(({id, nodes}) => [id, nodes.map((node) => node.html)])).toEqual([])
    })
  }

  test(`${kind} says nothing on the console, asks no other origin, and sets no cookie`, async ({
    page,
    baseURL,
    context,
  }) => {
    const said: string[] = []
    const foreign: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    page.on('request', (request) => {
      if (!request.url().startsWith(`${baseURL}/`)) foreign.push(request.url())
    })
    await page.goto(address)
    await page.waitForLoadState('networkidle')
    // The browser itself notes that the page for unknown addresses is answered with 404.
    const own = said.filter((text) => !(address === '/404.html' && text.includes('404')))
    expect(own).toEqual([])
    expect(foreign).toEqual([])
    expect(await context.cookies()).toEqual([])
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  })

  test(`${kind} fits 320 px without sideways scrolling`, async ({page}) => {
    await page.setViewportSize({width: 320, height: 640})
    await page.goto(address)
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(wider).toBe(0)
  })

  test(`${kind} has one main heading and the landmarks of a page`, async ({page}) => {
    await page.goto(address)
    await expect(page.getByRole('heading', {level: 1})).toHaveCount(1)
    await expect(page.getByRole('main')).toHaveCount(1)
    await expect(page.getByRole('banner')).toHaveCount(1)
    await expect(page.getByRole('contentinfo')).toHaveCount(1)
    await expect(page.getByRole('link', {name: 'Skip to the text'})).toHaveCount(1)
  })
}
