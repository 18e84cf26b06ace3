import {AxeBuilder} from '@axe-core/playwright'
import {expect, test} from '@playwright/test'
import {PAGE_KINDS} from './site-pages.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

for (const [kind, address] of Object.entries(PAGE_KINDS)) {
  test(`${kind} has no accessibility violation, in light and in dark`, async ({page}) => {
    await page.goto(address)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({colorScheme, reducedMotion: 'reduce'})
      const {violations} = await new AxeBuilder({page}).withTags(RULES).analyze()
      const found = violations.map(({id, nodes}) => [id, nodes.map((node) => node.html)])
      expect.soft(found, colorScheme).toEqual([])
    }
  })

  test(`${kind} keeps to itself, has the landmarks of a page, and fits 320 px`, async ({
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
    expect.soft(own, 'on the console').toEqual([])
    expect.soft(foreign, 'asked of other origins').toEqual([])
    expect.soft(await context.cookies(), 'cookies').toEqual([])
    const kept = await page.evaluate(() => localStorage.length + sessionStorage.length)
    expect.soft(kept, 'kept in the browser').toBe(0)

    await expect.soft(page.getByRole('heading', {level: 1})).toHaveCount(1)
    await expect.soft(page.getByRole('main')).toHaveCount(1)
    await expect.soft(page.getByRole('banner')).toHaveCount(1)
    await expect.soft(page.getByRole('contentinfo')).toHaveCount(1)
    await expect.soft(page.getByRole('link', {name: 'Skip to the text'})).toHaveCount(1)

    await page.setViewportSize({width: 320, height: 640})
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect.soft(wider, 'pixels too wide').toBe(0)
  })
}
