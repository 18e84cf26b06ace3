import {createClient} from '@sanity/client'
import type {SanityClient} from '@sanity/client'
import type {FrameLocator, Page} from '@playwright/test'
import {expect, test} from './studio-desk.ts'
import type {Desk} from './studio-desk.ts'
import {createDocument, openDocument, textOf} from './studio-form.ts'

// One editor, one afternoon: each test goes on where the one before it stopped.
test.describe.configure({mode: 'serial', timeout: 120_000})
test.use({deskOf: 'an editor who looks at the site'})

const preview = (page: Page): FrameLocator =>
  page.frameLocator('iframe[title="Preview of the page"]')

/** The official client, with the session of the editor's browser, as a script of theirs would be. */
const clientOf = async ({studio, context}: Desk): Promise<SanityClient> => {
  const cookies = await context.cookies(studio)
  return createClient({
    projectId: 'stepzero',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: studio,
    useProjectHostname: false,
    useCdn: false,
    headers: {
      cookie: cookies.map(({name, value}) => `${name}=${value}`).join('; '),
      origin: studio,
    },
  })
}

/** Whether a window is still the one that was marked, and how far it is scrolled. */
const placeAndMark = () => [Reflect.get(window, 'isTheSame'), window.scrollY]

const openOnSite = (page: Page) => page.getByLabel('Open on site').first()

test('the preview stands beside the form, and follows what is typed, in place', async ({desk}) => {
  const {page} = desk
  await page.goto(desk.link)
  await expect(page).toHaveURL(/\/structure$/)
  await openDocument(page, 'glossaryEntry', 'glossary-churn')
  await page.getByRole('button', {name: 'Preview beside the form'}).click()
  const html = preview(page).locator('html')
  await expect(preview(page).getByRole('heading', {level: 1})).toHaveText('Churn')
  await page.evaluate(() => Reflect.set(window, 'isTheSame', true))
  await html.evaluate(() => {
    Reflect.set(window, 'isTheSame', true)
    window.scrollTo(0, 120)
  })
  await textOf(page, 'definition').fill('Readers do not know this yet.')
  await expect(preview(page).locator('.definition')).toContainText('Readers do not know this yet.')
  await textOf(page, 'definition').fill('')
  await expect(preview(page).locator('.definition')).toContainText('[definition is')
  await textOf(page, 'slug').fill('attrition-of-customers')
  await expect
    .poll(() => html.evaluate(() => window.location.pathname))
    .toBe('/glossary/attrition-of-customers/')
  expect(await html.evaluate(placeAndMark)).toEqual([true, 120])
  expect(await page.evaluate(() => Reflect.get(window, 'isTheSame'))).toBe(true)
})

test('the preview shows the page as on a phone, and in a tab of its own', async ({desk}) => {
  const {page, context} = desk
  const frame = page.getByTitle('Preview of the page')
  await page.getByRole('button', {name: 'Phone'}).click()
  await expect.poll(async () => (await frame.boundingBox())?.width).toBe(390)
  await page.getByRole('button', {name: 'Full width'}).click()
  await expect.poll(async () => (await frame.boundingBox())?.width).toBeGreaterThan(390)
  const opened = context.waitForEvent('page')
  await page.getByRole('button', {name: 'Open the preview in a new tab'}).click()
  const tab = await opened
  await expect(tab.getByRole('heading', {level: 1})).toHaveText('Churn')
  expect(new URL(tab.url()).pathname).toBe('/glossary/attrition-of-customers/')
  await tab.close()
  await (await clientOf(desk)).delete('drafts.glossary-churn')
  await expect(preview(page).locator('.definition')).not.toContainText('[definition is')
})

test('a claim is previewed on the pages that show it', async ({desk}) => {
  const {page} = desk
  const client = await clientOf(desk)
  const claim = await client.fetch<string>(
    '*[_type == "claim" && count(*[references(^._id)]) > 0][0]._id',
  )
  await page.goto(`/intent/edit/id=${claim};type=claim`)
  await page.getByRole('button', {name: 'Preview beside the form'}).click()
  await expect(preview(page).getByRole('heading', {level: 1})).toBeVisible()
})

test('the page that readers have is one press away, where there is one', async ({desk}) => {
  const {page, site, context} = desk
  await openDocument(page, 'glossaryEntry', 'glossary-churn')
  await expect(openOnSite(page)).toHaveAttribute('href', `${site}/glossary/churn/`)
  const opened = context.waitForEvent('page')
  await openOnSite(page).click()
  const tab = await opened
  await expect(tab.getByRole('heading', {level: 1})).toHaveText('Churn')
  await tab.close()
  const client = await clientOf(desk)
  const step = await client.fetch<string>('*[_type == "journeyStep"] | order(_id)[0]._id')
  await openDocument(page, 'journeyStep', step)
  await expect(openOnSite(page)).toHaveAttribute('href', /\/journeys\/[\w-]+\/[\w-]+\/$/)
  const address = await openOnSite(page).getAttribute('href')
  expect((await page.request.get(address ?? '')).status()).toBe(200)
  await createDocument(page, 'glossaryEntry')
  await expect(openOnSite(page)).toBeDisabled()
  await openOnSite(page).hover({force: true})
  await expect(page.getByText('Readers cannot see this yet: it is not published.')).toBeVisible()
})

test('a published document that breaks is named with its field, and holds up no other', async ({
  desk,
}) => {
  const {page, site} = desk
  const client = await clientOf(desk)
  const {definition} = await client.fetch<{definition: string}>('*[_id == "glossary-churn"][0]')
  await openDocument(page, 'glossaryEntry', 'glossary-churn')
  await client.patch('glossary-churn').unset(['definition']).commit()
  await expect(page.getByText('Site shows an older version')).toBeVisible()
  await expect(page.getByText('Readers see an older version of this document.')).toBeVisible()
  const reads = (address: string, text: string) =>
    expect
      .poll(async () => (await page.request.get(`${site}${address}`)).text(), {timeout: 60_000})
      .toContain(text)
  const other = await client.fetch<{_id: string; slug: {current: string}}>(
    '*[_type == "glossaryEntry" && _id != "glossary-churn"] | order(_id)[0]{_id, slug}',
  )
  await client.patch(other._id).set({definition: 'An edit that goes out all the same.'}).commit()
  await reads(`/glossary/${other.slug.current}/`, 'An edit that goes out all the same.')
  await reads('/glossary/churn/', definition)
  await page.getByRole('link', {name: 'On the site'}).click()
  await expect(page.getByRole('status').first()).toContainText('One document is not on the site')
  const item = page.getByRole('listitem').filter({hasText: 'Churn'})
  await expect(item).toContainText('Glossary entry')
  await expect(item).toContainText('definition')
  await expect(item).toContainText('Site shows an older version')
  await item.getByRole('link', {name: 'Churn'}).click()
  await expect(textOf(page, 'definition')).toHaveValue('')
  await client.patch('glossary-churn').set({definition}).commit()
  await expect(page.getByText('Site shows an older version')).toBeHidden()
  await page.getByRole('link', {name: 'On the site'}).click()
  await expect(page.getByRole('status').first()).toContainText('The site is up to date')
  await expect(page.getByText('Search: finds what the site says.')).toBeVisible()
})

test('a published document whose slug breaks opens at the page that readers have', async ({
  desk,
}) => {
  const {page, site} = desk
  const client = await clientOf(desk)
  await openDocument(page, 'glossaryEntry', 'glossary-churn')
  await client.patch('glossary-churn').set({'slug.current': 'Not a slug'}).commit()
  await expect(page.getByText('Site shows an older version')).toBeVisible()
  await expect(openOnSite(page)).toHaveAttribute('href', `${site}/glossary/churn/`)
  await client.patch('glossary-churn').set({'slug.current': 'churn'}).commit()
  await expect(page.getByText('Site shows an older version')).toBeHidden()
})

test('the tool says that “start” has ended, and goes on when it is back', async ({desk}) => {
  const {page} = desk
  await page.getByRole('link', {name: 'On the site'}).click()
  const standing = page.getByRole('status').filter({has: page.locator('svg')})
  await expect(standing.first()).toContainText('The site is up to date')
  await desk.switchOff()
  await expect(standing.first()).toContainText('“stepzero start” does not answer')
  await desk.switchOn()
  await expect(standing.first()).toContainText('The site is up to date')
})

test('a stranger is told nothing of it', async ({desk, browser}) => {
  const context = await browser.newContext()
  expect((await context.request.get(`${desk.studio}/status.json`)).status()).toBe(401)
  const asked = await context.request.post(`${desk.studio}/preview-link`, {data: {}})
  expect(asked.status()).toBe(401)
  expect((await context.request.get(`${desk.site}/status.json`)).status()).toBe(404)
  await context.close()
})
