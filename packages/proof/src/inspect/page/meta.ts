import {weaknessesOf} from '../policy.ts'
import type {ElementCheck} from './element.ts'

/** Orders that a page gives to a browser in its head. */
export const checkMeta: ElementCheck = ({name, attributes, line}, notebook) => {
  if (name === 'base') {
    notebook.note(
      'policy',
      line,
      'The page moves all of its addresses by <base>.',
      'Take it out, and write addresses from the root of the site.',
    )
  }
  if (name !== 'meta') return
  const order = (attributes['http-equiv'] ?? '').trim().toLowerCase()
  const content = attributes['content'] ?? ''
  if (order === 'set-cookie') {
    notebook.note('cookie', line, 'The page sets a cookie by <meta>.', 'Take it out.')
  }
  if (order === 'content-security-policy') {
    for (const weakness of weaknessesOf(content)) {
      notebook.note('policy', line, `The policy ${weakness}.`, 'Forbid it.')
    }
  }
}

/** Where `<meta http-equiv="refresh">` leads; undefined where it only loads the same page again. */
export const refreshOf = (content: string): string | undefined =>
  /^\s*[\d.]*\s*[;,]\s*(?:url\s*=\s*)?(?<quote>["']?)(?<to>.+?)\k<quote>\s*$/i.exec(content)
    ?.groups?.['to']
