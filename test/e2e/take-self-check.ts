import {expect, type Locator, type Page} from '@playwright/test'
import {play, type Answer, type Answers, type Question} from '@stepzero/self-check'
import type {SelfCheck} from '@stepzero/content-model'

const chooseRadio = async (page: Page, shown: Locator, value: string): Promise<void> => {
  const radios = shown.getByRole('radio')
  const count = await radios.count()
  await radios.first().focus()
  await page.keyboard.press('Space')
  // A radio group is one stop of the Tab key; arrows move and choose within it.
  for (let at = 0; at < count; at++) {
    if ((await shown.locator(':focus').getAttribute('value')) === value) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`No arrow leads to the answer ${value}.`)
}

const chooseBoxes = async (
  page: Page,
  shown: Locator,
  values: readonly string[],
): Promise<void> => {
  for (const box of await shown.getByRole('checkbox').all()) {
    const value = await box.getAttribute('value')
    if (value !== null && values.includes(value) !== (await box.isChecked())) {
      await box.focus()
      await page.keyboard.press('Space')
    }
  }
}

const answerByKeyboard = async (page: Page, shown: Locator, answer: Answer): Promise<void> => {
  if (answer === null) return
  if (typeof answer === 'object') await chooseBoxes(page, shown, answer)
  else if ((await shown.getByRole('radio').count()) > 0) {
    await chooseRadio(page, shown, String(answer))
  } else {
    await shown.getByRole('spinbutton').focus()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(String(answer))
  }
}

const press = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', {name, exact: true}).focus()
  await page.keyboard.press('Enter')
}

/** Takes a check by keyboard alone with the given answers, and returns the questions it was asked. */
export const takeByKeyboard = async (
  page: Page,
  check: SelfCheck,
  answers: Answers,
): Promise<Question[]> => {
  const {shown} = play(check, answers)
  const questions = check.questions.filter((question) => shown.includes(question.key))
  for (const [at, question] of questions.entries()) {
    const fieldset = page.getByRole('group', {name: question.text})
    await expect(fieldset).toBeVisible()
    await expect(page.locator('self-check fieldset:visible')).toHaveCount(1)
    const answer = answers[question.key] ?? null
    await answerByKeyboard(page, fieldset, answer)
    const last = at === questions.length - 1
    await press(page, answer === null ? 'Skip this question' : last ? 'Show result' : 'Next')
  }
  return questions
}
