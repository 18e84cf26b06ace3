import type {Locator, Page} from '@playwright/test'
import {expect} from './studio-desk.ts'

/** The part of an open form that holds one field, by the field's name. */
export const field = (form: Page | Locator, name: string): Locator =>
  form.getByTestId(`field-${name}`)

/** The input of a field that holds a line or lines of text. */
export const textOf = (form: Page | Locator, name: string): Locator =>
  field(form, name).getByRole('textbox')

/** Opens the form of a document that is not there yet. */
export const createDocument = async (page: Page, type: string): Promise<void> => {
  await page.goto(`/intent/create/template=${type};type=${type}`)
  await expect(textOf(page, 'title')).toBeEditable()
}

/** Opens the form of a document by its id. */
export const openDocument = async (page: Page, type: string, id: string): Promise<void> => {
  await page.goto(`/intent/edit/id=${id};type=${type}`)
  await expect(textOf(page, 'title')).not.toHaveValue('')
}

/** The id of the document whose form is open, which the Studio keeps in the address. */
export const openId = (page: Page): string => {
  const id = /;([\w-]+)(?:%2C[^;]*)?$/.exec(new URL(page.url()).pathname)?.[1]
  if (id === undefined) throw new Error(`No document is open at ${page.url()}.`)
  return id
}

/** How often a text stands in what the lake holds of a draft. */
export const countInDraft = (page: Page, id: string, text: string): Promise<number> =>
  page.evaluate(
    async ([address, sought]) => {
      const answer = await fetch(address, {credentials: 'same-origin'})
      return (await answer.text()).split(sought).length - 1
    },
    [`/v2025-02-19/data/doc/production/drafts.${id}`, text] as const,
  )

/** Shows one group of fields of the open form. */
export const showGroup = (page: Page, name: string): Promise<void> =>
  page.getByTestId('field-group-tabs').getByRole('tab', {name}).click()

/** The form that was opened last, where one document was opened from within another. */
export const lastForm = (page: Page): Locator => page.getByTestId('document-pane').last()

/**
 * Presses Publish until the Studio has heard it: on a busy machine the button can be switched off,
 * while what is saved is looked at, between the moment it is aimed at and the press.
 */
export const press = async (form: Page | Locator): Promise<void> => {
  const button = form.getByTestId('action-publish')
  const heard = form
    .getByTestId('pane-footer')
    .getByText(/Validating|Publishing|Published|Last pub/)
  await expect(async () => {
    if (await button.isEnabled({timeout: 1_000})) await button.click({timeout: 2_000})
    await expect(heard.first()).toBeVisible({timeout: 5_000})
  }).toPass()
}

/** Publishes a document, once all is saved and nothing stands against it. */
export const publish = async (form: Page | Locator): Promise<void> => {
  const button = form.getByTestId('action-publish')
  const footer = form.getByTestId('pane-footer')
  await expect(button).toBeEnabled()
  await expect(footer).not.toContainText('Saving')
  await press(form)
  await expect(footer).toContainText('Last published')
  await expect(button).toBeDisabled()
}

/** Picks a document in a search field, which gives way to what was picked. */
export const pickReference = async (
  search: Locator,
  words: string,
  name: RegExp,
): Promise<void> => {
  await search.fill(words)
  await search.page().getByRole('option', {name}).click()
  await expect(search).toBeHidden()
}

/** Chooses what stands in the menu of the open document. */
export const chooseAction = async (page: Page, name: RegExp): Promise<void> => {
  await page.getByRole('button', {name: 'Open document actions'}).click()
  await page.getByRole('menuitem', {name}).click()
}

/** What the Validation inspector of the open document says; it is closed again. */
export const objections = async (page: Page, expected: RegExp): Promise<void> => {
  await page.getByRole('button', {name: 'Validation', exact: true}).click()
  await expect(page.locator('body')).toContainText(expected)
  await page.getByRole('button', {name: 'Close validation'}).click()
}
