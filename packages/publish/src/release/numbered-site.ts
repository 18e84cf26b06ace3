import {hash} from 'node:crypto'

const PAGES = 150

/**
 * A site that says its number on every page, and tells whether a page is whole. Each has pages that
 * the last did not have, and a style of its own.
 */
export function* siteNumber(number: number): Generator<[address: string, content: string]> {
  const style = `/_astro/style.${number}.css`
  yield [style, `/* ${number} */`]
  const links = [`/new-${number}/`, `/new-${number - 1}/`]
  for (let at = 0; at < PAGES; at += 1) yield [`/page-${at}/`, page(number, style, links)]
  for (const link of links) yield [link, page(number, style, [])]
  yield ['/', page(number, style, links)]
}

function page(number: number, style: string, links: readonly string[]): string {
  const text = [number, style, ...links].join(' ')
  return `${text}\n${hash('sha256', text)}`
}

/** What a page says: its number, and the addresses it names. Undefined if it is not whole. */
export function readPage(
  content: string,
): {readonly number: number; readonly names: readonly string[]} | undefined {
  const [text = '', sum] = content.split('\n')
  if (hash('sha256', text) !== sum) return undefined
  const [number, ...names] = text.split(' ')
  return {number: Number(number), names}
}
