import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test, type Page} from '@playwright/test'
import {play, type Answers} from '@stepzero/self-check'
import {fromNdjson, loadGraph} from '@stepzero/content'
import {compileSite, loadApp} from '@stepzero/publish'
import {all, hasClass, parseHtml, wordsOf, type DomElement} from './same-facts/dom.ts'
import {randomSelfChecks, type TakenCheck} from './random-self-checks.ts'
import {readExampleLines} from './example-documents.ts'

const SITE = dirname(fileURLToPath(import.meta.resolve('@stepzero/site/package.json')))
const COUNT = process.env['SOAK'] ? 300 : 6
const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31))

/** The pages of checks, made by the templates of the site. */
const renderChecks = async (checks: readonly TakenCheck[]): Promise<string[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'stepzero-random-'))
  const file = join(folder, 'dataset.ndjson')
  const lines = [...readExampleLines(), ...checks.map(({raw}) => JSON.stringify(raw))]
  await writeFile(file, lines.join('\n'))
  // A check that was drawn keeps no rule of the house: some question leads nowhere, none says no.
  const graph = await loadGraph(fromNdjson(file), {today: '2026-11-21', rules: []})
  const app = await loadApp(await compileSite({siteDir: SITE}))
  const pages = []
  for (const {check} of checks) {
    const address = `/self-checks/${check.slug}/`
    const file = graph.files.find((of) => of.address === address)
    if (file === undefined) throw new Error(`${address} is not planned.`)
    const {status, body, errors} = await app.render(
      new URL(address, 'https://example.com'),
      graph.view(file),
    )
    expect([status, ...errors], address).toEqual([200])
    pages.push(body)
  }
  await rm(folder, {recursive: true})
  return pages
}

/** Points and offer by dimension. */
type Sums = Record<string, {points: number; offered: number}>

const pointsIn = (text: string): [dimension: string, points: number][] =>
  [...text.matchAll(/(alpha|beta)\s(-?\d+)/g)].map(([, of = '', value]) => [of, Number(value)])

/** Scores a check with what its page prints beside the questions, and nothing else. */
const scoredOnPaper = (html: string, asked: readonly string[], answers: Answers): Sums => {
  const sums: Sums = {alpha: {points: 0, offered: 0}, beta: {points: 0, offered: 0}}
  const add = (text: string, to: 'points' | 'offered') => {
    for (const [of, value] of pointsIn(text)) {
      const sum = sums[of]
      if (sum !== undefined) sum[to] += value
    }
  }
  for (const fieldset of all(parseHtml(html), ({attribs}) =>
    asked.includes(attribs['data-question'] ?? ''),
  )) {
    const answer = answers[fieldset.attribs['data-question'] ?? '']
    if (answer === null || answer === undefined) continue
    const lines =
      typeof answer === 'number'
        ? [rangeOf(fieldset, answer)]
        : [answer].flat().map((key) => optionLine(fieldset, key))
    if (lines.includes('does not count')) continue
    for (const line of lines) add(line, 'points')
    const offer = all(fieldset, (of) => hasClass(of, 'paper')).map(wordsOf)
    add(offer.at(-1) ?? '', 'offered')
  }
  return sums
}

const optionLine = (fieldset: DomElement, key: string): string => {
  const label = all(fieldset, ({name}) => name === 'label').find(
    (of) => all(of, ({attribs}) => attribs['value'] === key).length > 0,
  )
  const [line] = label === undefined ? [] : all(label, (of) => hasClass(of, 'scoring'))
  if (line === undefined) throw new Error(`Nothing is printed beside ${key}.`)
  return wordsOf(line)
}

const rangeOf = (fieldset: DomElement, answer: number): string => {
  const lines = all(fieldset, ({name}) => name === 'li').map(wordsOf)
  const line = lines.find((of) => {
    const [from = Number.NaN, to = from] = (of.split(':')[0]?.match(/\d+/g) ?? []).map(Number)
    return from <= answer && answer <= to
  })
  if (line === undefined) throw new Error(`No range is printed for ${answer}.`)
  return line
}

/** Plays the check of the page that is open, as fast as it lets itself be played. */
const playIn = (page: Page, answers: Answers) =>
  page.evaluate(async (given) => {
    const element = document.querySelector<HTMLElement>('self-check')
    if (element === null) throw new Error('There is no check.')
    const press = (name: string) =>
      element.querySelector<HTMLElement>(`.controls .${name}`)?.click()
    const asked: string[] = []
    while (element.dataset['state'] === 'question' && asked.length < 20) {
      const [question] = [...element.querySelectorAll<HTMLElement>('[data-question]')].filter(
        (of) => of.checkVisibility(),
      )
      const key = question?.dataset['question'] ?? ''
      const answer = given[key]
      asked.push(key)
      for (const input of question?.querySelectorAll('input') ?? []) {
        if (input.type === 'number') input.value = String(answer ?? '')
        else if (answer !== null && [answer].flat().map(String).includes(input.value)) input.click()
        input.dispatchEvent(new Event('change', {bubbles: true}))
      }
      press(answer === null ? 'skip' : 'next')
      await new Promise(requestAnimationFrame)
    }
    const visible = (selector: string) =>
      [...element.querySelectorAll<HTMLElement>(selector)].filter((of) => of.checkVisibility())
    const rows = visible('tr[data-dimension]').map((row) => [
      row.dataset['dimension'],
      ...['points', 'offered', 'percent'].map((name) => row.querySelector(`.${name}`)?.textContent),
    ])
    return {
      asked,
      rows,
      result: visible('[data-result]').map((of) => of.dataset['result']),
      bands: visible('[data-dimension-band]').flatMap((of) => of.dataset['dimensionBand'] ?? []),
    }
  }, answers)

test('checks that were drawn are scored alike by player, by engine and on paper', async ({
  page,
}) => {
  const checks = randomSelfChecks(SEED, COUNT)
  const pages = await renderChecks(checks)
  for (const [at, {check, answers}] of checks.entries()) {
    const html = pages[at] ?? ''
    const address = `/self-checks/${check.slug}/`
    const told = `SEED=${SEED} ${address}`
    await page.route(`**${address}`, (route) =>
      route.fulfill({contentType: 'text/html', body: html}),
    )
    await page.goto(address)
    await expect(page.locator('self-check')).toHaveAttribute('data-state', 'question')
    const shown = await playIn(page, answers)
    const engine = play(check, answers)
    expect.soft(shown.asked, told).toEqual(engine.shown)
    expect.soft(shown.result, told).toEqual([engine.result ?? ''])
    const paper = scoredOnPaper(html, shown.asked, answers)
    const bands = Object.entries(engine.bands).map((of) => of.join('/'))
    expect.soft(shown.bands.toSorted(), told).toEqual(bands.toSorted())
    for (const [dimension = '', ...row] of shown.rows) {
      const score = engine.scores.dimensions[dimension] ?? engine.scores.total
      const expected = {points: score.points, offered: score.offered}
      if (dimension !== '') expect.soft(paper[dimension], told).toEqual(expected)
      const points = score.offered === 0 ? '–' : `${score.points}`
      expect.soft(row.slice(0, 2), told).toEqual([points, `${score.offered}`])
    }
    expect.soft(shown.rows, told).toHaveLength(3)
  }
})
