import {XML_FILE} from './file-kind.ts'
import type {FileFacts} from './file-facts.ts'
import {inspectHeaders} from './host/inspect-headers.ts'
import {inspectManifest} from './host/inspect-manifest.ts'
import {inspectRedirects} from './host/inspect-redirects.ts'
import {inspectPage} from './page/inspect-page.ts'
import {inspectScript} from './script/inspect-script.ts'
import {inspectStyle} from './style/inspect-style.ts'
import {hashWords} from './words.ts'

const decoder = new TextDecoder()

/**
 * What one file tells by itself, without any other. Pure: the same path and bytes give the same facts.
 *
 * @param path - from the root of the site: `glossary/churn/index.html`
 * @public
 */
export function inspectFile(path: string, content: Uint8Array | string): FileFacts {
  const isText = typeof content === 'string'
  const bytes = isText ? Buffer.byteLength(content) : content.byteLength
  const facts = {bytes, notes: [], loads: [], storage: []}
  const text = () => (isText ? content : decoder.decode(content))
  if (path === '_headers') return {...facts, ...inspectHeaders(text())}
  if (path === '_redirects') return {...facts, redirects: inspectRedirects(text())}
  if (/\.html?$/i.test(path)) return {...facts, ...inspectPage(text())}
  if (XML_FILE.test(path)) return {...facts, ...inspectPage(text(), {xml: true})}
  if (/\.css$/i.test(path)) return {...facts, ...inspectStyle(text())}
  if (/\.m?js$/i.test(path)) return {...facts, ...inspectScript(text())}
  if (/\.webmanifest$|(?:^|\/)manifest\.json$/i.test(path)) {
    return {...facts, ...inspectManifest(text())}
  }
  if (/\.md$/i.test(path)) return {...facts, twinLines: linesOf(readable(text()))}
  return facts
}

/** Whether a file can hold anything that is looked for. */
export const isRead = (path: string): boolean =>
  /(?:^|\/)_(?:headers|redirects)$|\.(?:html?|svg|xml|css|m?js|webmanifest|md)$|(?:^|\/)manifest\.json$/i.test(
    path,
  )

/** The text of Markdown without addresses of links and without its head, which are no text. */
const readable = (markdown: string): string =>
  markdown
    .replace(/^---\n.*?\n---\n/s, '')
    .replaceAll(/\]\((?:<[^>]*>|[^()\s]*(?:\([^()]*\)[^()\s]*)*)(?:\s+"[^"]*")?\)/g, ']')
    .replaceAll(/<https?:[^>]*>|\bhttps?:\/\/\S+/g, ' ')
    .replaceAll(/\\([^\w\s])/g, '$1')

const linesOf = (text: string): number[][] =>
  text
    .split('\n')
    .map(hashWords)
    .filter((words) => words.length > 0)
