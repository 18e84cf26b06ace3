import {Parser} from 'htmlparser2'

/** What a page says: to readers, and to machines. */
export interface PageContent {
  /** The words as readers see them; tags and the space around them are one space. */
  readonly text: string
  /** Its JSON-LD. */
  readonly data: readonly unknown[]
}

const UNSEEN = new Set(['head', 'script', 'style', 'title'])

/** Reads what a page says, however its markup is laid out. */
export function readPage(html: string): PageContent {
  const words: string[] = []
  const data: unknown[] = []
  let unseen = 0
  let json: string | undefined
  const parser = new Parser({
    onopentag(name, {type}) {
      if (UNSEEN.has(name)) unseen++
      if (type === 'application/ld+json') json = ''
      words.push(' ')
    },
    onclosetag(name) {
      if (UNSEEN.has(name)) unseen--
      if (name === 'script' && json !== undefined) data.push(JSON.parse(json))
      if (name === 'script') json = undefined
      words.push(' ')
    },
    ontext(text) {
      if (json !== undefined) json += text
      else if (unseen === 0) words.push(text)
    },
  })
  parser.end(html)
  return {text: words.join('').replaceAll(/\s+/g, ' ').trim(), data}
}
