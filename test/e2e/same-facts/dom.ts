import {DomUtils, parseDocument} from 'htmlparser2'

/** A parsed page, or a part of one. */
export type Dom = ReturnType<typeof parseDocument>
export type DomElement = ReturnType<typeof DomUtils.findAll>[number]

export const parseHtml = (html: string): Dom => parseDocument(html)

/** Every element below that passes. */
export const all = (
  within: Dom | DomElement,
  passes: (of: DomElement) => boolean,
): readonly DomElement[] => DomUtils.findAll(passes, within.children)

export const hasClass = (of: DomElement, name: string): boolean =>
  (of.attribs['class'] ?? '').split(' ').includes(name)

/** The words of an element on one line. */
export const wordsOf = (of: Dom | DomElement): string => inOneLine(DomUtils.textContent(of))

export const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** The closest element around one that passes; undefined where none does. */
export const around = (
  of: DomElement,
  passes: (of: DomElement) => boolean,
): DomElement | undefined => {
  for (let at = of.parent; at !== null; at = at.parent) {
    if ('attribs' in at && passes(at)) return at
  }
  return undefined
}

export const isMark = (of: DomElement): boolean => of.attribs['role'] === 'doc-noteref'

/** Everything written in an element before a mark that stands in it, other marks aside. */
export const wordsBefore = (within: DomElement, mark: DomElement): string => {
  let text = ''
  const read = (of: DomElement): boolean => {
    for (const child of of.children) {
      if (child === mark) return true
      if ('attribs' in child) {
        if (!isMark(child) && read(child)) return true
      } else if ('data' in child) text += child.data
    }
    return false
  }
  read(within)
  return text
}
