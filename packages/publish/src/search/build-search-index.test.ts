import {describe, expect, test} from 'vitest'
import {SearchError} from '../errors.ts'
import type {SearchPage} from './build-search-index.ts'
import {buildSearchIndex} from './build-search-index.ts'

async function* pages(count: number): AsyncIterable<SearchPage> {
  for (let index = 0; index < count; index += 1) {
    const language = index % 3 === 0 ? 'de' : 'en'
    yield {
      address: `/glossary/term-${index}/`,
      html: `<!doctype html><html lang="${language}"><body><main data-pagefind-body><h1>Term ${index}</h1><p>word${index}</p></main></body></html>`,
    }
  }
}

describe('buildSearchIndex', () => {
  test('gives what a browser loads, one index per language, and no ready-made interface', async () => {
    const names = (await buildSearchIndex(pages(9))).map(({address}) =>
      address.replace(/[0-9a-f]{7,}/, '#'),
    )
    expect([...new Set(names)]).toEqual([
      '/pagefind/fragment/de_#.pf_fragment',
      '/pagefind/fragment/en_#.pf_fragment',
      '/pagefind/index/de_#.pf_index',
      '/pagefind/index/en_#.pf_index',
      '/pagefind/pagefind-entry.json',
      '/pagefind/pagefind-worker.js',
      '/pagefind/pagefind.de_#.pf_meta',
      '/pagefind/pagefind.en_#.pf_meta',
      '/pagefind/pagefind.js',
      '/pagefind/wasm.de.pagefind',
      '/pagefind/wasm.en.pagefind',
      '/pagefind/wasm.unknown.pagefind',
    ])
  })

  test('gives the same files for the same pages, also when two are made at once', async () => {
    const [one, two] = await Promise.all([buildSearchIndex(pages(40)), buildSearchIndex(pages(40))])
    expect(two).toEqual(one)
  })

  test('fails when a page cannot be had, and works again after', async () => {
    async function* broken(): AsyncIterable<SearchPage> {
      yield* pages(1)
      throw new Error('the page is gone')
    }
    await expect(buildSearchIndex(broken())).rejects.toThrow(new SearchError('the page is gone'))
    expect((await buildSearchIndex(pages(1))).length).toBeGreaterThan(0)
  })
})
