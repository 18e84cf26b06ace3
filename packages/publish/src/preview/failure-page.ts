import type {Problem} from '@stepzero/content'

/** Gaps that are named on a page that cannot be rendered. */
const SHOWN = 20

/** What cannot be shown, and why. */
export interface Failure {
  readonly address: string
  readonly document: string | undefined
  /** Each reads on after the address. */
  readonly reasons: readonly string[]
  readonly gaps: readonly Problem[]
}

/** A plain page that says why another cannot be shown: which document, which field, and what. */
export function failurePage({address, document, reasons, gaps}: Failure): string {
  const own = gaps.filter((gap) => document !== undefined && gap.document === document)
  const told = (own.length > 0 ? own : gaps).slice(0, SHOWN)
  const subject = document === undefined ? '' : `, which shows document ${code(document)},`
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<title>This page cannot be shown</title></head><body>',
    '<h1>This page cannot be shown</h1>',
    `<p>${code(address)}${subject} fails:</p>`,
    `<ul>${reasons.map((reason) => `<li>${escaped(reason)}</li>`).join('')}</ul>`,
    told.length === 0
      ? ''
      : `<p>Still open in the documents:</p><ul>${told.map(item).join('')}</ul>`,
    '<p>It is tried again at the next change.</p>',
    '</body></html>',
  ].join('\n')
}

function item({document, field, message, remedy}: Problem): string {
  const place = [document, field].flatMap((part) => (part === undefined ? [] : code(part)))
  return `<li>${place.join(', ')}: ${escaped([message, remedy ?? ''].join(' ').trim())}</li>`
}

const code = (text: string): string => `<code>${escaped(text)}</code>`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
