import {AxeBuilder} from '@axe-core/playwright'
import {expect, test} from '@playwright/test'
import {evaluateWorksheet, formatFigure} from '@stepzero/self-check'
import {exampleDocuments} from './example-documents.ts'

const check = exampleDocuments('selfCheck').find(({worksheet}) => worksheet !== undefined)
const worksheet = check?.worksheet
if (check === undefined || worksheet === undefined) throw new Error('The example has no worksheet.')
const address = `/self-checks/${check.slug}/`
const open = worksheet.inputs.filter((input) => input.default === undefined)

test('a worksheet is worked out in the page, by keyboard, and nothing is stored or sent', async ({
  page,
}) => {
  await page.goto(address)
  const sheet = page.locator('work-sheet')
  const outcome = sheet.locator('output')
  await expect(sheet.getByRole('spinbutton')).toHaveCount(worksheet.inputs.length)
  await page.waitForLoadState('networkidle')
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  const figures: Record<string, number> = {}
  for (const [at, {key, label}] of open.entries()) {
    await expect(outcome).toContainText(label)
    figures[key] = 10 + at
    await sheet.getByRole('spinbutton', {name: label}).focus()
    await page.keyboard.type(String(figures[key]))
  }
  const found = evaluateWorksheet(worksheet, figures)
  expect(found.ok).toBe(true)
  await expect(outcome).toHaveText(
    `${formatFigure(found.ok ? found.value : NaN, 'en-GB')} ${worksheet.unit}`,
  )
  expect(requests).toEqual([])
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  const {violations} = await new AxeBuilder({page}).analyze()
  expect(violations.map(({id}) => id)).toEqual([])
})

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false})
  test('it is a table with its suggestions, where they come from, and the formula in words', async ({
    page,
  }) => {
    await page.goto(address)
    const sheet = page.locator('work-sheet')
    await expect(sheet.getByRole('spinbutton')).toHaveCount(0)
    for (const {label} of worksheet.inputs) {
      await expect(sheet.getByRole('rowheader', {name: label})).toBeVisible()
      await expect(sheet.locator('.formula')).toContainText(label)
    }
    await expect(sheet.locator('output')).toContainText(open[0]?.label ?? '')
  })
})
