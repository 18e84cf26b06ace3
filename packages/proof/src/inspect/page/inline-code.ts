import type {ElementCheck} from './element.ts'

/** Script types that are data to a browser. */
const DATA = /^(?:application|text)\/(?:[a-z0-9.-]+\+)?json$/

/** Whether the text of a script element is data, and runs as nothing. */
export const isData = (type: string | undefined): boolean =>
  type !== undefined && DATA.test(type.trim().toLowerCase())

const ADDRESSES = ['href', 'src', 'action', 'formaction', 'data', 'xlink:href'] as const

/** Script and style inside the page: no policy that is worth having lets them run. */
export const checkInlineCode: ElementCheck = ({name, attributes, line, isDrawing}, notebook) => {
  // A drawing has no style sheet of its own beside it, and as an image it stands for itself.
  if (name === 'style' && !isDrawing) {
    notebook.note(
      'inline-code',
      line,
      'The page carries a <style>.',
      'Move the rules into a style sheet of the site.',
    )
  }
  if (name === 'script' && attributes['src'] === undefined && !isData(attributes['type'])) {
    notebook.note(
      'inline-code',
      line,
      'The page carries a script inside its text.',
      'Move it into a file of the site.',
    )
  }
  for (const attribute of Object.keys(attributes)) {
    if (/^on[a-z]/.test(attribute)) {
      notebook.note(
        'inline-code',
        line,
        `<${name}> carries the handler "${attribute}".`,
        'Listen for the event in a script file instead.',
      )
    }
  }
  if (attributes['style'] !== undefined) {
    notebook.note(
      'inline-code',
      line,
      `<${name}> carries a "style" attribute.`,
      'Give it a class, and the class its rules in a style sheet.',
    )
  }
  for (const attribute of ADDRESSES) {
    if (/^(?:java|vb)script:/i.test(asRead(attributes[attribute] ?? ''))) {
      notebook.note(
        'inline-code',
        line,
        `<${name}> carries a script in its address ("${attribute}").`,
        'Link to a page, and let a script file do the rest.',
      )
    }
  }
}

/** An address as a browser reads it, which skips spaces and control characters. */
const asRead = (address: string): string => address.replaceAll(/[\p{Cc}\s]/gu, '')
