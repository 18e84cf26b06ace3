import {AxeBuilder} from '@axe-core/playwright'
import {expect, test, type Page} from '@playwright/test'
import {definitionHash, play, writeAnswers, type Answers} from '@stepzero/self-check'
import {analyse} from '@stepzero/self-check/analysis'
import {exampleDocuments} from './example-documents.ts'

const checks = exampleDocuments('selfCheck')
const SLUG = 'ai-readiness'
const address = `/self-checks/${SLUG}/`
const KEY = `stepzero:self-check:${SLUG}`
const check = checks.find(({slug}) => slug === SLUG) ?? checks[0]
if (check === undefined) throw new Error('The example has no self-check.')
const walk: Answers = analyse(check).walks.longest?.answers ?? {}
const version = definitionHash(check)
const written = writeAnswers(check.questions, version, walk)
const older = '0123456789abcdef'

const playing = async (page: Page): Promise<void> => {
  await expect(page.locator('self-check[data-state]')).toBeVisible()
}
const kept = (page: Page): Promise<(string | null)[]> =>
  page.evaluate((key) => [localStorage.getItem(key), ...Object.keys(localStorage)], KEY)
const nothingFails = async (page: Page): Promise<void> => {
  const {violations} = await new AxeBuilder({page}).analyze()
  expect(violations.map(({id, nodes}) => [id, nodes.map((node) => node.html)])).toEqual([])
}

test('nothing is kept until the reader says so; then a later visit goes on where it was left', async ({
  page,
}) => {
  await page.goto(address)
  await playing(page)
  await page.locator('self-check fieldset:visible label').nth(2).click()
  await page.getByRole('button', {name: 'Next'}).click()
  expect(await kept(page)).toEqual([null])
  await page.getByRole('button', {name: 'Remember on this device'}).click()
  await expect(page.locator('.said')).toContainText('until you delete it')
  await nothingFails(page)
  await page.locator('self-check fieldset:visible label').nth(1).click()
  await page.getByRole('button', {name: 'Next'}).click()
  await expect(page.locator('.progress')).toHaveText(/^3 of/)

  const later = await page.context().newPage()
  await later.goto(address)
  await expect(later.locator('.progress')).toHaveText(/^3 of/)
  await expect(later.getByRole('button', {name: 'Remember on this device'})).toBeHidden()
  await later.getByRole('button', {name: 'Back', exact: true}).click()
  await expect(later.locator('self-check fieldset:visible input').nth(1)).toBeChecked()
})

test('what is kept can be deleted, and stays deleted while the check goes on', async ({page}) => {
  await page.goto(address)
  await playing(page)
  const remember = page.getByRole('button', {name: 'Remember on this device'})
  const forget = page.getByRole('button', {name: 'Delete from this device'})
  await expect(forget).toBeHidden()
  await remember.click()
  await expect(forget).toBeVisible()
  await forget.click()
  await expect(page.locator('.said')).toContainText('Deleted')
  await page.locator('self-check fieldset:visible label').nth(1).click()
  await page.getByRole('button', {name: 'Next'}).click()
  await expect(forget).toBeHidden()
  expect(await kept(page)).toEqual([null])
})

test('what was deleted in one tab is not written again by another', async ({page}) => {
  await page.goto(address)
  await playing(page)
  await page.getByRole('button', {name: 'Remember on this device'}).click()
  const other = await page.context().newPage()
  await other.goto(address)
  await other.getByRole('button', {name: 'Delete from this device'}).click()
  await page.locator('self-check fieldset:visible label').nth(1).click()
  await page.getByRole('button', {name: 'Next'}).click()
  expect(await kept(page)).toEqual([null])
})

test('a copied link holds the answers, is sent nowhere, and shows the same result elsewhere', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${address}#answers=${written}`)
  await expect(page.locator('self-check')).toHaveAttribute('data-state', 'result')
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.getByRole('button', {name: 'Copy a link to these answers'}).click()
  await expect(page.locator('.said')).toContainText('Copied')
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(new URL(link).hash).toBe(`#answers=${written}`)
  expect(requests).toEqual([])

  const other = await context.newPage()
  other.on('request', (request) => requests.push(request.url()))
  await other.goto(link)
  const result = check.results.find(({key}) => key === play(check, walk).result)
  await expect(other.getByRole('heading', {name: result?.title ?? ''})).toBeVisible()
  await expect(other.locator('.changes')).toBeEmpty()
  expect(requests.filter((url) => url.includes('answers='))).toEqual([])
  expect(new URL(other.url()).hash, 'the address gives them up').toBe('')
  expect(await kept(other)).toEqual([null])
})

test('where the page may not copy, the link stands there to be copied by hand', async ({page}) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', {value: undefined}))
  await page.goto(`${address}#answers=${written}`)
  await page.getByRole('button', {name: 'Copy a link to these answers'}).click()
  await expect(page.locator('.said')).toContainText(`#answers=${written}`)
})

test('a link for an older check says what changed, fills in the rest and asks for what is open', async ({
  page,
}) => {
  const [first, second] = check.questions
  const text = written
    .replace(version, older)
    .replace(new RegExp(`\\.${first?.key}(~[^.]*)`), '.once-asked$1')
    .replace(new RegExp(`\\.${second?.key}~[^.]*`), `.${second?.key}~no-longer-there`)
  await page.goto(`${address}#answers=${text}`)
  const changes = page.locator('.changes')
  await expect(changes).toContainText('older version of this check')
  await expect(changes).toContainText('No longer asked: once-asked.')
  await expect(changes).toContainText(`no longer there to choose: ${second?.text}`)
  await expect(changes).toContainText(`New: ${first?.text}`)
  await expect(page.getByRole('group', {name: first?.text ?? ''})).toBeVisible()
  await nothingFails(page)
  for (const question of [first, second]) {
    const answer = walk[question?.key ?? '']
    await page.locator(`fieldset:visible input[value="${String(answer)}"]`).check()
    await page.getByRole('button', {name: question === first ? 'Next' : /Next|Show result/}).click()
  }
  // The others are walked through with what is filled in.
  for (const _ of check.questions.slice(2)) {
    await page.getByRole('button', {name: /Next|Show result/}).click()
  }
  const result = check.results.find(({key}) => key === play(check, walk).result)
  await expect(page.getByRole('heading', {name: result?.title ?? ''})).toBeFocused()
})

for (const [what, fragment] of [
  ['garbage', 'x'],
  ['broken percent-encoding', `1.${version}.%E0%A4%A`],
  ['names of prototypes', `1.${version}.__proto__~x.constructor~y`],
  ['names of prototypes in small letters', `1.${version}.constructor~x.prototype~y`],
  ['markup', `1.${version}.<img src=x onerror=alert(1)>~y`],
  ['values of wrong types', `1.${version}.named-task~1~2~3.data-trust~yes.owner~~~`],
  ['unknown keys', `1.${version}.nobody~knows.these~keys`],
  ['far too much', `1.${version}${'.a~b'.repeat(50_000)}`],
  ['another version of the format', `9.${version}.named-task~one-task`],
] as const) {
  test(`a link with ${what} breaks nothing`, async ({page}) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    await page.goto(`${address}#answers=${fragment}`)
    await expect(page.locator('.progress')).toHaveText(/^1 of/)
    await page.locator('self-check fieldset:visible label').nth(1).click()
    await page.getByRole('button', {name: 'Next'}).click()
    await expect(page.locator('.progress')).toHaveText(/^2 of/)
    expect(errors).toEqual([])
  })
}

test('a link that is followed while the check is open replaces its answers', async ({page}) => {
  await page.goto(address)
  await playing(page)
  await page.evaluate((text) => {
    location.hash = `answers=${text}`
  }, written)
  await expect(page.locator('self-check')).toHaveAttribute('data-state', 'result')
  await page.goBack()
  await expect(page.locator('.progress')).toHaveText(/^1 of/)
})

test('a single answer is changed from the result, by keyboard, and leads back to it', async ({
  page,
}) => {
  await page.goto(`${address}#answers=${written}`)
  const [, second] = check.questions
  const change = page.getByRole('button', {name: new RegExp(`^Change: .*${second?.text}`)})
  await change.focus()
  await page.keyboard.press('Enter')
  const group = page.locator(`fieldset[data-question="${second?.key}"]`)
  await expect(group.locator('legend')).toBeFocused()
  await group.getByRole('radio').first().focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', {name: 'Show result'}).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('self-check')).toHaveAttribute('data-state', 'result')
  const text = await group.locator('label').first().locator('span').first().textContent()
  await expect(page.locator('.given div').nth(1)).toContainText(text ?? '')
})

test('printed, a result holds title, day, answers, chart, table, method, address and version', async ({
  page,
}) => {
  await page.goto(`${address}#answers=${written}`)
  await page.emulateMedia({media: 'print'})
  await expect(page.getByRole('heading', {level: 1})).toBeVisible()
  await expect(page.locator('.given dt')).toHaveCount(play(check, walk).shown.length)
  await expect(page.locator('.given dd').first()).toBeVisible()
  await expect(page.locator('.results table svg').first()).toBeVisible()
  await expect(page.locator('.method')).toBeVisible()
  const year = String(new Date().getFullYear())
  const path = new RegExp(`${year}.*${address}.*${version}`)
  await expect(page.locator('.record')).toHaveText(path)
  await expect(page.locator('self-check fieldset:visible')).toHaveCount(0)
  await expect(page.locator('self-check').getByRole('button')).toHaveCount(0)
  await expect(page.locator('.recommendations').first()).toBeAttached()
})

test('in a browser that stores nothing the check plays, and says so when asked to remember', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Storage is switched off.', 'SecurityError')
      },
    })
  })
  await page.goto(address)
  await playing(page)
  await page.getByRole('button', {name: 'Remember on this device'}).click()
  await expect(page.locator('.said')).toContainText('does not let the page keep anything')
})

for (const one of checks) {
  test(`${one.slug} shows for shared answers what it computes on paper, walk for walk`, async ({
    page,
  }) => {
    const {results, walks} = analyse(one)
    const witnesses = [walks.shortest?.answers, walks.longest?.answers].concat(
      results.map(({reach}) => (reach.status === 'reachable' ? reach.answers : undefined)),
    )
    for (const answers of witnesses) {
      if (answers === undefined) continue
      const state = play(one, answers)
      const text = writeAnswers(one.questions, definitionHash(one), answers)
      await page.goto('about:blank')
      await page.goto(`/self-checks/${one.slug}/#answers=${text}`)
      await expect(page.locator('self-check')).toHaveAttribute('data-state', 'result')
      await expect(page.locator('[data-result]:visible')).toHaveAttribute(
        'data-result',
        state.result ?? '',
      )
      for (const [key, score] of Object.entries(state.scores.dimensions)) {
        const points = page.locator(`[data-dimension="${key}"] .points`)
        await expect(points).toHaveText(score.offered ? String(score.points) : '–')
      }
    }
  })
}
