import sharp from 'sharp'
import {expect, test} from './studio-desk.ts'
import {
  chooseAction,
  countInDraft,
  createDocument,
  field,
  lastForm,
  objections,
  openDocument,
  openId,
  pickReference,
  press,
  publish,
  showGroup,
  textOf,
} from './studio-form.ts'
import {answer, becomes, reads} from './studio-site.ts'

// One editor, one afternoon: each test goes on where the one before it stopped.
test.describe.configure({mode: 'serial', timeout: 120_000})
test.use({deskOf: 'an editor'})

const DEFINITION = 'What a company pays for each month in which it decides nothing.'

let source = ''
let entry = ''

test('without a session the Studio asks to sign in', async ({desk, browser}) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${desk.studio}/structure`)
  await expect(page.getByRole('link', {name: 'Sign in on this machine'})).toBeVisible()
  await context.close()
})

test('the printed link signs in, and is worth nothing a second time', async ({desk, browser}) => {
  await desk.page.goto(desk.link)
  await expect(desk.page).toHaveURL(/\/structure$/)
  await expect(desk.page.getByRole('link', {name: 'Glossary', exact: true})).toBeVisible()
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(desk.link)
  await expect(page.getByRole('status')).toHaveText(/was used/)
  await page.goto(`${desk.studio}/structure`)
  await expect(page.getByRole('link', {name: 'Sign in on this machine'})).toBeVisible()
  await context.close()
})

test('the Studio starts from few files, and the large ones come compressed', async ({desk}) => {
  const files = await desk.page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({name}) => name.includes('/static/'))
      .map(({name, encodedBodySize, decodedBodySize}) => ({
        name,
        encodedBodySize,
        decodedBodySize,
      })),
  )
  // Sanity's own split is some two hundred; each is one more to ask for and to compile.
  expect(files.length).toBeGreaterThan(2)
  expect(files.length).toBeLessThan(50)
  const large = files.filter(({decodedBodySize}) => decodedBodySize > 100_000)
  expect(large.length).toBeGreaterThan(0)
  for (const file of large) expect(file.encodedBodySize).toBeLessThan(file.decodedBodySize / 2)
})

test('a source is created and published', async ({desk: {page}}) => {
  await createDocument(page, 'source')
  await field(page, 'kind').getByRole('combobox').selectOption({label: 'Report'})
  await textOf(page, 'title').pressSequentially('On the price of waiting')
  await field(page, 'slug').getByRole('button', {name: 'Generate'}).click()
  await expect(textOf(page, 'slug')).toHaveValue('on-the-price-of-waiting')
  await textOf(page, 'issued').fill('2021')
  await publish(page)
  source = openId(page)
  await expect(page.getByRole('link', {name: /On the price of waiting/})).toBeVisible()
})

test('an entry is written, with a term linked and a source cited in its body', async ({
  desk: {page},
}) => {
  await createDocument(page, 'glossaryEntry')
  await textOf(page, 'title').pressSequentially('Waiting cost')
  await field(page, 'slug').getByRole('button', {name: 'Generate'}).click()
  await expect(textOf(page, 'slug')).toHaveValue('waiting-cost')
  await textOf(page, 'definition').fill(DEFINITION)
  const body = textOf(page, 'body')
  await body.click()
  await body.pressSequentially('Waiting often costs more than churn')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await field(page, 'body').getByTestId('action-menu-button').click()
  await page.getByRole('menuitem', {name: 'Term of the glossary'}).click()
  await page.getByRole('button', {name: 'Link “churn” to Churn'}).click()
  await page.keyboard.press('Escape')
  await body.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' in the first year')
  await expect(body).toContainText('in the first year')
  await field(page, 'body').getByTestId('insert-menu-button').click()
  await page.getByRole('menuitem', {name: 'Citation'}).click()
  await pickReference(page.getByPlaceholder('Type to search'), 'price of wait', /price of waiting/)
  await page.keyboard.press('Escape')
  await expect(body).toContainText('2021')
  entry = openId(page)
})

test('a source is created from within a citation', async ({desk: {page}}) => {
  await textOf(page, 'body').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(', and nobody sees it')
  await field(page, 'body').getByTestId('insert-menu-button').click()
  await page.getByRole('menuitem', {name: 'Citation'}).click()
  // The text editor of the Studio hands over what was typed when typing rests, and a source that is
  // set before finds no citation to stand in.
  await expect.poll(() => countInDraft(page, entry, '"_type":"citation"')).toBe(2)
  const create = page.getByTestId(/^create-new-document-select/)
  // On a slow machine the dialog closes when the citation is stored, and now and then the citation is
  // left without the source that was begun (docs/open-ends.md); an editor sees it and does it again.
  await expect(async () => {
    if (!(await create.isVisible())) {
      await openDocument(page, 'glossaryEntry', entry)
      await field(page, 'body').getByText('No source yet').dblclick({timeout: 5_000})
    }
    await create.click({timeout: 3_000})
    await expect(page.getByTestId('document-pane')).toHaveCount(2)
    await expect.poll(() => countInDraft(page, entry, '"source":{'), {timeout: 5_000}).toBe(2)
  }).toPass({timeout: 50_000})
  const form = lastForm(page)
  await field(form, 'kind').getByRole('combobox').selectOption({label: 'Book'})
  await textOf(form, 'title').fill('What nobody decides')
  await field(form, 'slug').getByRole('button', {name: 'Generate'}).click()
  await expect(textOf(form, 'slug')).toHaveValue('what-nobody-decides')
  await textOf(form, 'issued').fill('2019')
  await publish(form)
  await expect.poll(() => countInDraft(page, entry, '"source":{')).toBe(2)
  await openDocument(page, 'glossaryEntry', entry)
  await expect(textOf(page, 'body')).toContainText('2019')
})

test('a figure is uploaded into the body, and has to say what it shows', async ({desk: {page}}) => {
  const body = textOf(page, 'body')
  await body.click()
  await page.keyboard.press('Control+End')
  await field(page, 'body').getByRole('button', {name: 'Insert Figure (block)'}).click()
  const dialog = page.getByRole('dialog')
  const picture = sharp({create: {width: 64, height: 36, channels: 3, background: '#246'}}).png()
  const file = {name: 'door.png', mimeType: 'image/png', buffer: await picture.toBuffer()}
  await dialog.getByTestId('file-button-input').setInputFiles(file)
  await expect(dialog.getByTestId('hotspot-image-input')).toBeVisible()
  const alt = dialog.getByTestId(/^field-.*alt$/)
  await alt.getByTestId('input-validation-icon-error').hover()
  await expect(page.getByText('Say what the image tells, or tick “decorative”.')).toBeVisible()
  await alt.getByRole('textbox').fill('A queue in front of a closed door')
  await expect(alt.getByTestId('input-validation-icon-error')).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(body).toContainText('A queue in front of a closed door')
})

test('what is missing is named, and keeps the entry from being published', async ({
  desk: {page},
}) => {
  await objections(page, /Author\s*Required/)
  await expect(page.getByTestId('action-publish')).toBeDisabled()
  await showGroup(page, 'Review and record')
  await pickReference(page.locator('[id="author"]'), 'Editorial', /Editorial desk/)
  await expect(page.getByTestId('action-publish')).toBeEnabled()
})

test('the rules of the house speak while the editor types', async ({desk: {page}}) => {
  await showGroup(page, 'Content')
  await textOf(page, 'slug').fill('churn')
  await objections(page, /The slug "churn" is also that of "Churn"/)
  await expect(page.getByTestId('action-publish')).toBeDisabled()
  await textOf(page, 'slug').fill('waiting-cost')
  await expect(page.getByTestId('action-publish')).toBeEnabled()
})

test('once published, readers have it at its address and in the search', async ({desk}) => {
  await publish(desk.page)
  await reads(desk, '/glossary/waiting-cost/', 'A queue in front of a closed door')
  const page = await desk.context.newPage()
  await page.goto(`${desk.site}/glossary/waiting-cost/`)
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Waiting cost')
  await expect(page.getByText(DEFINITION)).toBeVisible()
  // The page goes out before the picture is made, and again with it.
  const picture = page.getByRole('img', {name: 'A queue in front of a closed door'})
  await expect(async () => {
    await page.reload()
    await picture.scrollIntoViewIfNeeded({timeout: 2_000})
    const width = await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)
    expect(width).toBeGreaterThan(0)
  }).toPass({timeout: 30_000})
  await expect(page.getByRole('link', {name: 'churn', exact: true})).toHaveAttribute(
    'href',
    '/glossary/churn/',
  )
  const citation = page.getByRole('link', {name: 'Source 1: On the price of waiting'})
  await expect(citation).toHaveText('1')
  await expect(page.getByRole('link', {name: 'Source 2: What nobody decides'}).first()).toHaveText(
    '2',
  )
  await citation.click()
  await expect(page.locator('#source-1')).toContainText('On the price of waiting')
  await page.goto(`${desk.site}/search/?q=${encodeURIComponent('waiting cost')}`)
  await expect(page.locator('.search-title').first()).toHaveText('Waiting cost')
  await page.close()
})

test('a changed slug leaves a way from the old address', async ({desk}) => {
  await textOf(desk.page, 'slug').fill('cost-of-waiting')
  await expect(desk.page.getByText('Readers know this page as “waiting-cost”.')).toBeVisible()
  await publish(desk.page)
  await becomes(desk, '/glossary/waiting-cost/', '301 /glossary/cost-of-waiting/')
  expect(await answer(desk, '/glossary/cost-of-waiting/')).toBe('200')
})

test('a revision comes back from the history', async ({desk}) => {
  const {page} = desk
  await textOf(page, 'definition').fill('Something that nobody should read.')
  await publish(page)
  await reads(desk, '/glossary/cost-of-waiting/', 'Something that nobody should read.')
  await page.getByTestId('pane-context-menu-button').last().click()
  await page.getByRole('menuitem', {name: 'History'}).click()
  await page.getByTestId('timeline-item-button').filter({hasText: 'Published'}).nth(1).click()
  await expect(textOf(page, 'definition')).toHaveValue(DEFINITION)
  await page.getByRole('button', {name: 'Revert to revision'}).click()
  await page.getByRole('button', {name: 'Confirm'}).click()
  await publish(page)
  await reads(desk, '/glossary/cost-of-waiting/', DEFINITION)
})

test('a press of Publish is decided by what is written now, however slowly it is checked', async ({
  desk,
}) => {
  const page = await desk.context.newPage()
  // As on a machine with too much to do, where checking a text takes longer than writing it.
  await page.addInitScript(() => {
    const idle = window.requestIdleCallback.bind(window)
    window.requestIdleCallback = (call) => window.setTimeout(() => idle(call), 200)
  })
  await openDocument(page, 'glossaryEntry', entry)
  const definition = textOf(page, 'definition')
  await definition.fill('')
  await expect.poll(() => countInDraft(page, entry, '"definition":')).toBe(0)
  // What is being checked by now is the text without a definition, which must not be published.
  await definition.fill('Written before the old text was checked.')
  await press(page)
  await expect(page.getByTestId('pane-footer')).toContainText('Last published')
  await page.close()
  await reads(desk, '/glossary/cost-of-waiting/', 'Written before the old text was checked.')
})

test('two browsers at one document see each other’s text', async ({desk, browser}) => {
  const other = await browser.newContext({
    baseURL: desk.studio,
    storageState: await desk.context.storageState(),
  })
  const there = await other.newPage()
  await openDocument(desk.page, 'glossaryEntry', entry)
  await openDocument(there, 'glossaryEntry', entry)
  await textOf(desk.page, 'definition').fill('Written here.')
  await expect(textOf(there, 'definition')).toHaveValue('Written here.')
  await textOf(there, 'definition').pressSequentially(' And there.')
  await expect(textOf(desk.page, 'definition')).toHaveValue('Written here. And there.')
  await textOf(there, 'title').fill('Cost of waiting')
  await expect(textOf(desk.page, 'title')).toHaveValue('Cost of waiting')
  await other.close()
  await publish(desk.page)
  await reads(desk, '/glossary/cost-of-waiting/', 'Written here. And there.')
})

test('all this asked no other origin for anything, and left no error in the console', ({desk}) => {
  expect(desk.noise).toEqual([])
})

test('a lake that is started again under an open form loses nothing typed', async ({desk}) => {
  const {page} = desk
  const definition = textOf(page, 'definition')
  let pings = 0
  page.on('request', (request) => {
    if (request.url().endsWith('/v1/ping')) pings += 1
  })
  // What is typed last never reaches the lake that goes away.
  const saving = '**/data/actions/**'
  await page.route(saving, (route) => route.abort('connectionreset'))
  await definition.fill('Typed in the last second.')
  await desk.switchOff()
  await expect(definition).not.toBeEditable()
  await page.unroute(saving)
  // The Studio would have given up by now.
  await expect.poll(() => pings).toBeGreaterThan(20)
  await desk.switchOn()
  await expect(definition).toBeEditable()
  await expect(definition).toHaveValue('Typed in the last second.')
  await definition.press('End')
  await definition.pressSequentially(' Typed after.')
  await publish(page)
  await reads(desk, '/glossary/cost-of-waiting/', 'Typed in the last second. Typed after.')
})

test('a source that is cited is not deleted, and who cites it is named', async ({desk}) => {
  const {page} = desk
  await openDocument(page, 'source', source)
  await chooseAction(page, /^Delete/)
  const dialog = page.getByRole('dialog', {name: 'Delete document?'})
  await expect(dialog).toContainText('1 document refers to')
  await expect(dialog).toContainText('Cost of waiting')
  await dialog.getByRole('button', {name: 'Delete anyway'}).click()
  await expect(page.getByText(/other documents that refer/)).toBeVisible()
  expect(await answer(desk, '/sources/on-the-price-of-waiting/')).toBe('200')
})

test('an unpublished entry leaves the site, and stays a draft', async ({desk}) => {
  const {page} = desk
  await openDocument(page, 'glossaryEntry', entry)
  await page.getByTestId('document-header-Published-chip').click()
  await page.getByRole('button', {name: 'Unpublish', exact: true}).click()
  await page.getByRole('button', {name: 'Unpublish now'}).click()
  await becomes(desk, '/glossary/cost-of-waiting/', '404')
  await page.getByTestId('document-header-Draft-chip').click()
  await expect(textOf(page, 'title')).toHaveValue('Cost of waiting')
})
