import {expect, test} from '@playwright/test'
import {openBuiltFolder, proveSite} from '@stepzero/proof'
import {germanFolder, pagesIn, siteFolder} from './site-pages.ts'

test('the proof finds nothing on the example and on a German site', async () => {
  for (const folder of [siteFolder(), germanFolder()]) {
    const {findings, figures} = await proveSite(await openBuiltFolder(folder), {
      storageKeys: ['stepzero:self-check:*'],
    })
    expect(findings).toEqual([])
    expect(figures.forms).toBe(0)
    expect(figures.pages).toBe(pagesIn(folder).length)
  }
})

test('a browser that opens every page asks no other host and keeps nothing', async ({page}) => {
  test.setTimeout(240_000)
  const origin = new URL(process.env['SITE_ADDRESS'] ?? '').origin
  const elsewhere: string[] = []
  page.on('request', (request) => {
    const {protocol, origin: asked} = new URL(request.url())
    const isAsked = protocol !== 'data:' && protocol !== 'blob:'
    if (isAsked && asked !== origin) elsewhere.push(`${page.url()} asks ${request.url()}`)
  })
  const pages = pagesIn(siteFolder())
  for (const address of pages) {
    await page.goto(address)
    const kept = await page.evaluate(async () => ({
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      databases: (await indexedDB.databases()).map(({name}) => name),
      workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
      cookie: document.cookie,
    }))
    expect(kept, address).toEqual({local: [], session: [], databases: [], workers: 0, cookie: ''})
  }
  expect(pages.length).toBeGreaterThan(100)
  expect(elsewhere).toEqual([])
  expect(await page.context().cookies()).toEqual([])
})
