import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from '@playwright/test'
import {createClient} from '@sanity/client'
import {startServing, stop} from '../site-under-test.ts'

const TOKEN = 'a-token-that-only-this-test-knows'

test('a draft is on its page while it is written, for who has the link and nobody else', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const folder = await mkdtemp(join(tmpdir(), 'stepzero-preview-'))
  const started = await startServing(
    ['start', '--port', '0', '--data', join(folder, 'data')],
    /Preview\s+(http:\S+)/,
    {STEPZERO_TOKEN: TOKEN},
  )
  try {
    const lake = /Content Lake\s+(http:\S+)/.exec(started.said)?.[1] ?? ''
    const site = /Site\s+(http:\S+?)\/?\s/.exec(started.said)?.[1] ?? ''
    const client = createClient({
      projectId: 'stepzero',
      dataset: 'production',
      apiVersion: '2025-02-19',
      apiHost: lake,
      useProjectHostname: false,
      useCdn: false,
      perspective: 'raw',
      token: TOKEN,
    })
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(started.address)
    const preview = new URL(page.url()).origin
    await page.goto(`${preview}/glossary/churn/`)
    await expect(page.getByRole('heading', {level: 1})).toHaveText('Churn')

    const published = await client.getDocument('glossary-churn')
    await client.createOrReplace({
      ...published,
      _id: 'drafts.glossary-churn',
      _type: 'glossaryEntry',
      title: 'Churn, as it is being written',
    })
    await expect(page.getByRole('heading', {level: 1})).toHaveText('Churn, as it is being written')
    await client.patch('drafts.glossary-churn').set({definition: ''}).commit()
    await expect(page.locator('.definition')).toContainText('[definition is not usable]')
    expect(await (await fetch(`${site}/glossary/churn/`)).text()).not.toContain('being written')

    await client.delete('drafts.glossary-churn')
    await expect(page.getByRole('heading', {level: 1})).toHaveText('Churn')
    await context.close()

    const stranger = await browser.newContext()
    const answer = await stranger.request.get(`${preview}/glossary/churn/`)
    expect(answer.status()).toBe(403)
    await stranger.close()
  } finally {
    await stop(started.child)
    await rm(folder, {recursive: true})
  }
})
