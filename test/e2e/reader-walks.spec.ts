import {expect, test, type Page} from '@playwright/test'

const TABS_MAX = 150

/** Goes on with the Tab key until a link of a name is reached, and follows it. */
const followByKeyboard = async (page: Page, name: RegExp): Promise<void> => {
  for (let at = 0; at < TABS_MAX; at++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const {activeElement: on} = document
      const isLink = on instanceof HTMLAnchorElement
      return isLink ? (on.getAttribute('aria-label') ?? on.innerText).trim() : ''
    })
    if (name.test(focused)) {
      await page.keyboard.press('Enter')
      return
    }
  }
  throw new Error(`No Tab leads to ${name} at ${page.url()}.`)
}

const followByPointer = async (page: Page, name: RegExp): Promise<void> =>
  page.getByRole('link', {name}).first().click()

/** Looks a term up and follows a figure to its source; a journey from step to step; the report. */
const walk = async (page: Page, follow: typeof followByKeyboard): Promise<void> => {
  const heading = page.getByRole('heading', {level: 1})
  await page.goto('/')
  await follow(page, /^Glossary$/)
  await expect(heading).toHaveText('Glossary')
  await follow(page, /^Proof of concept$/)
  await expect(heading).toHaveText('Proof of concept')
  await follow(page, /^Source 1: Gartner/)
  await expect(page).toHaveURL(/#source-1$/)
  await follow(page, /^Gartner/)
  await expect(page).toHaveURL(/\/sources\/[a-z0-9-]+\/$/)

  await page.goto('/journeys/engagement/')
  await follow(page, /Outreach and trust$/)
  await expect(heading).toHaveText('Outreach and trust')
  await follow(page, /^Step 1 ›|Self-checks ›?$/)
  await expect(page).toHaveURL(/\/journeys\/engagement\/self-checks\/$/)

  await follow(page, /^Trust report$/)
  await expect(page).toHaveURL(/\/trust\/$/)
  await expect(page.getByRole('table').first()).toBeVisible()
}

test('a keyboard leads from a term to its source, from step to step, and to the report', async ({
  page,
}) => {
  await walk(page, followByKeyboard)
})

test('a screen reader is told names and roles on the way from a term to its source', async ({
  page,
}) => {
  await page.goto('/glossary/proof-of-concept/')
  await expect(page.getByRole('banner')).toMatchAriaSnapshot(`
    - banner:
      - link "Pellgrove"
      - navigation "Main":
        - list
  `)
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - article:
        - navigation "You are here"
        - heading "Proof of concept" [level=1]
        - region "Sources":
          - heading "Sources" [level=2]
          - list:
            - listitem:
              - link /Gartner/
        - region "History of this page":
          - heading "History of this page" [level=2]
      - paragraph:
        - link "Something wrong here?"
  `)
  const mark = page.locator('[role=doc-noteref]').first()
  await expect(mark).toHaveAccessibleName(/^Source 1: Gartner, Press release/)
  await page.goto('/journeys/engagement/kickstart/')
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - article:
        - heading "Kickstart and quick win" [level=1]
        - term: Outcome
        - definition
        - term: Price
        - definition
        - term: Exit
        - definition
        - navigation /Where this stands/:
          - list
  `)
})

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false})
  test('links lead from a term to its source, from step to step, and to the report', async ({
    page,
  }) => {
    await walk(page, followByPointer)
    await page.goto('/search/')
    await expect(page.getByRole('main').getByRole('link', {name: 'Glossary'})).toBeVisible()
  })
})
