import {Parser} from 'htmlparser2'
import type {FileFacts, Load, Note, Use} from '../file-facts.ts'
import {lineCounter} from '../lines.ts'
import {inspectStyle} from '../style/inspect-style.ts'
import {hashWords} from '../words.ts'
import type {Element, ElementCheck, Notebook} from './element.ts'
import {FieldList} from './field-list.ts'
import {checkFrames} from './frames.ts'
import {checkInlineCode} from './inline-code.ts'
import {checkLoads} from './loads.ts'
import {checkMeta, refreshOf} from './meta.ts'
import {ResultList} from './result-list.ts'
import {Sight} from './sight.ts'

const CHECKS: readonly ElementCheck[] = [checkLoads, checkInlineCode, checkFrames, checkMeta]

/** Everything but the size of a file. */
type Facts = Omit<FileFacts, 'bytes' | 'storage'>

/**
 * Reads a page as a browser does that runs no script.
 *
 * @param text - the HTML of a page, or an SVG drawing with `xml`
 */
export function inspectPage(text: string, {xml = false}: {readonly xml?: boolean} = {}): Facts {
  const lineOf = lineCounter(text)
  const notes: Note[] = []
  const loads: Load[] = []
  const links: Use[] = []
  const notebook: Notebook = {
    note: (rule, line, message, remedy) => notes.push({rule, line, message, remedy}),
    load: (what, value, line) => loads.push({what, value, line}),
    link: (link) => links.push(link),
  }
  const ids: string[] = []
  const fields = new FieldList()
  const results = new ResultList()
  const sight = new Sight()
  let forms = 0
  let hasPolicy = false
  let refresh: string | undefined
  let canonical: string | undefined
  let twin: string | undefined

  let style: {readonly line: number; text: string} | undefined

  const open = (element: Element): void => {
    const {name, attributes, line} = element
    for (const check of CHECKS) check(element, notebook)
    if (name === 'style') style = {line, text: ''}
    sight.open(element)
    fields.open(element)
    results.open(element, sight.isSeen)
    if (attributes['id'] !== undefined) ids.push(attributes['id'])
    if (name === 'a' && attributes['name'] !== undefined) ids.push(attributes['name'])
    const href = attributes['href'] ?? (xml ? attributes['xlink:href'] : undefined)
    if ((name === 'a' || name === 'area') && href !== undefined) {
      notebook.link({value: href.trim(), line})
    }
    if (name === 'form') forms += 1
    if (sends(element)) noteForm(element, notebook)
    if (name === 'meta') {
      const order = (attributes['http-equiv'] ?? '').trim().toLowerCase()
      if (order === 'content-security-policy') hasPolicy = true
      if (order === 'refresh') refresh ??= refreshOf(attributes['content'] ?? '')
    }
    if (name === 'link') {
      const relations = (attributes['rel'] ?? '').toLowerCase().split(/\s+/)
      if (relations.includes('canonical')) canonical ??= href
      const isTwin = relations.includes('alternate') && attributes['type'] === 'text/markdown'
      if (isTwin) twin ??= href
    }
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open({
          name: name.toLowerCase(),
          attributes,
          line: lineOf(parser.startIndex),
          isDrawing: xml,
        })
      },
      ontext(data) {
        sight.text(data)
        if (style !== undefined) style.text += data
        fields.text(data)
        results.text(data, sight.isSeen)
      },
      onclosetag(name) {
        const closed = name.toLowerCase()
        if (closed === 'style' && style !== undefined) {
          const first = style.line - 1
          const moved = <Placed extends {line?: number | undefined}>(one: Placed): Placed => ({
            ...one,
            line: first + (one.line ?? 1),
          })
          const found = inspectStyle(style.text)
          notes.push(...found.notes.map(moved))
          loads.push(...found.loads.map(moved))
          style = undefined
        }
        results.close(closed, notebook)
        fields.close(closed)
        sight.close(closed, notebook)
      },
      onprocessinginstruction(_, data) {
        const sheet = /^\?xml-stylesheet\s.*?href\s*=\s*["'](?<href>[^"']*)/i.exec(data)
        const href = sheet?.groups?.['href']
        if (href !== undefined) notebook.load('a style sheet', href, lineOf(parser.startIndex))
      },
    },
    {xmlMode: xml, decodeEntities: true, recognizeSelfClosing: xml},
  )
  parser.end(text)
  fields.judge(notebook)
  if (!xml && !hasPolicy) {
    notes.push({
      rule: 'policy',
      message: 'The page carries no policy.',
      remedy:
        'Write it by <meta http-equiv="content-security-policy">, before anything that loads.',
    })
  }
  if (xml) return {notes, loads}
  const page = {
    links,
    ids,
    fields: fields.count,
    forms,
    words: hashWords(sight.seen()),
    ...(refresh === undefined ? {} : {refresh}),
    ...(canonical === undefined ? {} : {canonical}),
    ...(twin === undefined ? {} : {twin}),
  }
  return {notes, loads, page}
}

/** A form sends unless it only closes a dialog; a button may bring an address of its own. */
const sends = ({name, attributes}: Element): boolean =>
  attributes['formaction'] !== undefined ||
  (name === 'form' && (attributes['method'] ?? '').trim().toLowerCase() !== 'dialog')

const noteForm = ({name, attributes, line}: Element, notebook: Notebook): void => {
  const address = attributes['formaction'] ?? attributes['action']
  const to = address === undefined || address === '' ? '' : `, to ${address}`
  notebook.note(
    'sending-form',
    line,
    name === 'form' ? `The page holds a form that sends${to}.` : `<${name}> sends a form${to}.`,
    'Let the page answer by itself; for a message, give a plain link to an address.',
  )
}
