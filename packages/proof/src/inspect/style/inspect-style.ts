import {parse, walk} from 'css-tree'
import type {Load, Note} from '../file-facts.ts'

/** What a style sheet makes a browser fetch. */
export interface StyleFacts {
  readonly notes: Note[]
  readonly loads: Load[]
}

/** Functions whose strings are addresses, beside `url()`. */
const IMAGES = new Set(['image-set', '-webkit-image-set', 'image', 'cross-fade', 'src'])

/** Reads a style sheet: every address in it, whether in a rule, a custom property or an import. */
export function inspectStyle(text: string): StyleFacts {
  const notes: Note[] = []
  const loads: Load[] = []
  const tree = parse(text, {
    positions: true,
    parseCustomProperty: true,
    onParseError(error) {
      // A browser skips what it cannot read, so nothing in it is fetched; but nobody meant it.
      notes.push({
        rule: 'unreadable',
        line: error.line,
        message: `The style sheet cannot be read here: ${error.message}.`,
        remedy: 'Mend the rule.',
      })
    },
  })
  walk(tree, {
    visit: 'Url',
    enter(node) {
      const isImport = this.atrule?.name.toLowerCase() === 'import'
      const isFont = this.atrule?.name.toLowerCase() === 'font-face'
      const what = isImport ? 'a style sheet' : isFont ? 'a font' : 'an image'
      loads.push({what, value: node.value, ...lineOf(node.loc)})
    },
  })
  walk(tree, {
    visit: 'String',
    enter(node) {
      if (this.function !== null && IMAGES.has(this.function.name.toLowerCase())) {
        loads.push({what: 'an image', value: node.value, ...lineOf(node.loc)})
      } else if (this.atrule?.name.toLowerCase() === 'import' && this.function === null) {
        loads.push({what: 'a style sheet', value: node.value, ...lineOf(node.loc)})
      }
    },
  })
  return {notes, loads}
}

const lineOf = (place: {readonly start: {readonly line: number}} | null | undefined) =>
  place ? {line: place.start.line} : {}
