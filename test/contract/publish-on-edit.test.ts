import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createClient} from '@sanity/client'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {startServing, stop} from '../site-under-test.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stepzero-publish-'))
})
afterAll(async () => {
  await rm(folder, {recursive: true})
})

const TOKEN = 'a-token-that-only-this-test-knows'

test('an edit by any client is on the site without a restart, and a broken one holds up nothing', async () => {
  const started = await startServing(
    ['start', '--port', '0', '--data', join(folder, 'data')],
    /Content Lake\s+(http:\S+)/,
    {STEPZERO_TOKEN: TOKEN},
  )
  try {
    const site = /Site\s+(http:\S+?)\/?\s/.exec(started.said)?.[1] ?? ''
    const read = async (path: string): Promise<string> => (await fetch(`${site}${path}`)).text()
    const client = createClient({
      projectId: 'stepzero',
      dataset: 'production',
      apiVersion: '2025-02-19',
      apiHost: started.address,
      useProjectHostname: false,
      useCdn: false,
      token: TOKEN,
    })
    expect(await read('/glossary/churn/')).not.toContain('Leaving rate')

    await client.patch('glossary-churn').append('aliases', ['Leaving rate']).commit()
    await vi.waitFor(async () => expect(await read('/glossary/churn/')).toContain('Leaving rate'), {
      timeout: 30_000,
      interval: 100,
    })

    await client.patch('glossary-funnel').set({definition: ''}).commit()
    await client.patch('glossary-churn').set({title: 'Churn, renamed'}).commit()
    await vi.waitFor(async () => expect(await read('/glossary/')).toContain('Churn, renamed'), {
      timeout: 30_000,
      interval: 100,
    })
    expect((await fetch(`${site}/glossary/funnel/`)).status).toBe(200)
    expect(await read('/glossary/funnel/')).toContain('class="definition"')
  } finally {
    await stop(started.child)
  }
})
