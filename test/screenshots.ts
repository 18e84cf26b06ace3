import {mkdir, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {chromium} from 'playwright-core'
import type {Browser} from 'playwright-core'
import {CHROMIUM_FLAGS, findChromium} from './chromium.ts'
import {serveBuiltSite, startServing, stop} from './site-under-test.ts'

/** The pictures in the README: `pnpm screenshots` takes them anew. */
const SHOTS = [
  {name: 'home', address: '/', width: 1280, height: 800, colorScheme: 'light'},
  {
    name: 'entry',
    address: '/glossary/proof-of-concept/',
    width: 1280,
    height: 1000,
    colorScheme: 'light',
  },
  {
    name: 'step-phone-dark',
    address: '/journeys/engagement/kickstart/',
    width: 390,
    height: 844,
    colorScheme: 'dark',
  },
  {
    name: 'self-check-phone',
    address: '/self-checks/ai-readiness/',
    width: 390,
    height: 1180,
    colorScheme: 'light',
  },
] as const

const EXAMPLE = new URL('../packages/cli/example/dataset.ndjson', import.meta.url)
const OUT = fileURLToPath(new URL('../docs/screenshots/', import.meta.url))

/** The Studio, as an editor finds it: a list of documents, and a form with its preview beside it. */
const STUDIO_SHOTS = [
  {name: 'studio-list', address: '/structure/glossaryEntry', shows: 'Adoption curve'},
  {
    name: 'studio-entry',
    address: '/intent/edit/id=glossary-proof-of-concept;type=glossaryEntry',
    shows: 'The explanation. Cite a source where you state a figure or a cause.',
  },
] as const

const shootStudio = async (browser: Browser, data: string): Promise<void> => {
  const flags = ['start', '--port', '0', '--data', data]
  const {child, address} = await startServing(flags, /(http:\S+\/login#\S+)/)
  const page = await browser.newPage({viewport: {width: 1280, height: 800}})
  try {
    await page.goto(address)
    await page.waitForURL('**/structure')
    for (const {name, address: path, shows} of STUDIO_SHOTS) {
      await page.goto(new URL(path, address).href)
      await page.getByText(shows).first().waitFor()
      if (name === 'studio-entry') {
        await page.getByRole('button', {name: 'Preview beside the form'}).click()
        const preview = page.frameLocator('iframe[title="Preview of the page"]')
        await preview.getByRole('heading', {level: 1}).waitFor()
      }
      await page.waitForLoadState('networkidle')
      await page.screenshot({path: join(OUT, `${name}.png`)})
      process.stdout.write(`docs/screenshots/${name}.png\n`)
    }
  } finally {
    await page.close()
    await stop(child)
  }
}

const folder = await mkdtemp(join(tmpdir(), 'stepzero-screenshots-'))
const site = await serveBuiltSite(folder, EXAMPLE)
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: [...CHROMIUM_FLAGS],
})
try {
  await mkdir(OUT, {recursive: true})
  for (const {name, address, width, height, colorScheme} of SHOTS) {
    const page = await browser.newPage({viewport: {width, height}, colorScheme})
    await page.goto(`${site.address}${address}`, {waitUntil: 'networkidle'})
    await page.screenshot({path: join(OUT, `${name}.png`)})
    await page.close()
    process.stdout.write(`docs/screenshots/${name}.png\n`)
  }
  await shootStudio(browser, join(folder, 'studio'))
} finally {
  await browser.close()
  await site.close()
  await rm(folder, {recursive: true})
}
