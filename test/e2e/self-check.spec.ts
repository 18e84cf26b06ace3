import {AxeBuilder} from '@axe-core/playwright'
import {expect, test} from '@playwright/test'
import {play} from '@stepzero/self-check'
import {analyse} from '@stepzero/self-check/analysis'
import {exampleDocuments} from './example-documents.ts'
import {takeByKeyboard} from './take-self-check.ts'

for (const check of exampleDocuments('selfCheck')) {
  const {walks} = analyse(check)
  for (const [name, walk] of [
    ['shortest', walks.shortest],
    ['longest', walks.longest],
  ] as const) {
    test(`${check.slug} is taken by keyboard alone on its ${name} walk`, async ({page}) => {
      const requests: string[] = []
      await page.goto(`/self-checks/${check.slug}/`)
      await page.waitForLoadState('networkidle')
      page.on('request', (request) => requests.push(request.url()))
      const answers = walk?.answers ?? {}
      const asked = await takeByKeyboard(page, check, answers)
      expect(asked).toHaveLength(walk?.asked ?? 0)

      const played = play(check, answers)
      const result = check.results.find(({key}) => key === played.result)
      const heading = page.getByRole('heading', {name: result?.title ?? /no result/})
      await expect(heading).toBeVisible()
      await expect(heading).toBeFocused()
      await expect(page.locator('[data-result]:visible')).toHaveCount(1)
      await expect(page.locator('[data-dimension=""] .points')).toHaveText(
        String(played.scores.total.points),
      )
      expect(requests).toEqual([])
      await page.emulateMedia({media: 'print'})
      const onPaper = await page
        .locator('.recommendations a:visible, .leads-to a:visible')
        .evaluateAll((links) => links.map((of) => getComputedStyle(of, '::after').content))
      expect(onPaper.filter((address) => !/\(https:\/\/[^/)]+\/.*\)/.test(address))).toEqual([])
      expect(onPaper.length).toBeGreaterThan(0)
      await page.emulateMedia({media: 'screen'})
      const {violations} = await new AxeBuilder({page}).analyze()
      expect(violations.map(({id, nodes}) => [id, nodes.map((node) => node.html)])).toEqual([])
    })
  }
}

test('Back of the browser goes to the question before, and from the first off the page', async ({
  page,
}) => {
  await page.goto('/self-checks/')
  await page.getByRole('main').getByRole('link').first().click()
  const questions = page.locator('self-check fieldset:visible legend')
  await expect(questions, 'the check plays, one question at a time').toHaveCount(1)
  const first = (await questions.innerText()).trim()
  await page.locator('self-check fieldset:visible label').first().click()
  await page.getByRole('button', {name: 'Next'}).click()
  await expect(questions).not.toContainText(first)
  await page.goBack()
  await expect(questions).toContainText(first)
  await page.goBack()
  await expect(page).toHaveURL(/\/self-checks\/$/)
})

test('a reload keeps the answers, in the tab alone', async ({page}) => {
  await page.goto('/self-checks/ai-readiness/')
  const legend = page.locator('self-check fieldset:visible legend')
  await expect(legend, 'the check plays, one question at a time').toHaveCount(1)
  await page.locator('self-check fieldset:visible label').nth(1).click()
  const first = await legend.innerText()
  await page.getByRole('button', {name: 'Next'}).click()
  await expect(legend).not.toHaveText(first)
  const second = (await legend.innerText()).trim()
  await page.reload()
  await expect(page.locator('self-check fieldset:visible legend')).toContainText(second)
  await page.getByRole('button', {name: 'Back', exact: true}).click()
  await expect(page.locator('self-check fieldset:visible input').nth(1)).toBeChecked()
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('')
})

test('going on without an answer says what is missing, at the question', async ({page}) => {
  await page.goto('/self-checks/ai-readiness/')
  await page.getByRole('button', {name: 'Next'}).click()
  await expect(page.locator('self-check fieldset:visible .error')).toHaveText('Choose one answer.')
})

test('the page says where the answers stay', async ({page}) => {
  await page.goto('/self-checks/ai-readiness/')
  await expect(page.locator('.stays')).toContainText('Your answers stay in this tab')
})

test.describe('on paper', () => {
  test.use({javaScriptEnabled: false})
  for (const check of exampleDocuments('selfCheck')) {
    test(`${check.slug} stands whole, with its scoring key and every result`, async ({page}) => {
      await page.goto(`/self-checks/${check.slug}/`)
      for (const question of check.questions) {
        await expect(page.getByRole('group', {name: question.text})).toBeVisible()
      }
      for (const result of check.results) {
        await expect(page.getByRole('heading', {name: result.title}).first()).toBeVisible()
      }
      await expect(page.locator('.scoring').first()).toBeVisible()
      await expect(page.getByRole('button')).toHaveCount(0)
      await expect(page.locator('form, [type=submit]')).toHaveCount(0)
    })
  }
})
