import type {PagefindIndex} from 'pagefind'
import {SearchError} from '../errors.ts'
import {INDEX_OPTIONS} from './index-options.ts'
import {isForReaders} from './is-for-readers.ts'

/** One page for the index: its address on the site, and the whole of its HTML. */
export interface SearchPage {
  readonly address: string
  readonly html: string
}

/** One file of the index, to stand at `/pagefind/…`. */
export interface SearchFile {
  readonly address: string
  readonly content: Uint8Array
}

let turn: Promise<unknown> = Promise.resolve()

/**
 * Indexes pages for the search in the reader's browser. The same pages in the same order give the
 * same files, one index per language of `<html lang>`.
 *
 * Only what the browser loads is returned, none of the interfaces that come with Pagefind.
 *
 * @throws {@link SearchError} if any page is refused
 * @public
 */
export function buildSearchIndex(pages: AsyncIterable<SearchPage>): Promise<SearchFile[]> {
  // One at a time: closing Pagefind's process closes it for every index of this process.
  const mine = turn.then(() => indexPages(pages))
  // Its failure is the caller's to hear, not the next one's.
  turn = mine.catch(() => undefined)
  return mine
}

async function indexPages(pages: AsyncIterable<SearchPage>): Promise<SearchFile[]> {
  const {close, createIndex} = await import('pagefind')
  try {
    const created = await createIndex(INDEX_OPTIONS)
    const index = checked(created, 'it could not be started').index
    if (!index) throw new SearchError('Pagefind gave no index.')
    await addPages(index, pages)
    const {files} = checked(await index.getFiles(), 'its files could not be made')
    return files
      .filter(({path}) => isForReaders(path))
      .map(({path, content}) => ({address: `/pagefind/${path}`, content}))
      .sort((a, b) => (a.address < b.address ? -1 : 1))
  } catch (error) {
    if (error instanceof SearchError) throw error
    throw new SearchError(error instanceof Error ? error.message : String(error), {cause: error})
  } finally {
    await close()
  }
}

async function addPages(index: PagefindIndex, pages: AsyncIterable<SearchPage>): Promise<void> {
  for await (const {address, html} of pages) {
    checked(await index.addHTMLFile({url: address, content: html}), `${address} was refused`)
  }
}

function checked<Answer extends {readonly errors: readonly string[]}>(
  answer: Answer,
  what: string,
): Answer {
  if (answer.errors.length > 0) throw new SearchError(`${what}: ${answer.errors.join('; ')}`)
  return answer
}
