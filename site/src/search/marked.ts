import {isGenuine} from './matches.ts'

/**
 * An excerpt as nodes: its text, and `<mark>` around what matched. Everything else that could stand
 * in it is dropped, so that no index can bring an element into the page.
 */
export const marked = (excerpt: string): Node[] => {
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html')
  return [...parsed.body.childNodes].flatMap((node) => {
    const text = node.textContent ?? ''
    if (node.nodeName !== 'MARK') return [document.createTextNode(text)]
    // The sign after a word is no part of the match.
    const [, word = '', signs = ''] = /^(.*?)([.,;:!?…)]*)$/su.exec(text) ?? []
    const mark = document.createElement('mark')
    mark.append(word)
    return signs === '' ? [mark] : [mark, document.createTextNode(signs)]
  })
}

/** A text as nodes, with `<mark>` around the words that a query means. */
export const markedIn = (text: string, query: string): Node[] =>
  text.split(/([\p{L}\p{N}]+)/u).map((part, at) => {
    if (at % 2 === 0 || !isGenuine(query, [part])) return document.createTextNode(part)
    const mark = document.createElement('mark')
    mark.append(part)
    return mark
  })
