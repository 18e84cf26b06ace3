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
  /** The path of the site, where the style of plain pages lies. */
  readonly base: string
}

/** The look of pages that no template makes. */
export const PLAIN_STYLE = `:root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif; }
body { max-width: 36rem; margin: 3rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.25rem; }
code { font-size: 0.875em; overflow-wrap: anywhere; }
`

/** A plain page that says why another cannot be shown: which document, which field, and what. */
export function failurePage({address, document, reasons, gaps, base}: Failure): string {
  const own = gaps.filter((gap) => document !== undefined && gap.document === document)
  const told = (own.length > 0 ? own : gaps).slice(0, SHOWN)
  const subject = document === undefined ? '' : `, which shows document ${code(document)},`
  return plainPage('This page cannot be shown', base, [
    `<p>${code(address)}${subject} fails:</p>`,
    `<ul>${reasons.map((reason) => `<li>${escaped(reason)}</li>`).join('')}</ul>`,
    told.length === 0
      ? ''
      : `<p>Still open in the documents:</p><ul>${told.map(item).join('')}</ul>`,
    '<p>It is tried again at the next change.</p>',
  ])
}

/** Stands where a document has no page; the preview shows the page as soon as there is one. */
export function absencePage(base: string): string {
  return plainPage('No page shows this document yet', base, [
    '<p>It appears here as soon as the first words are saved.</p>',
  ])
}

function plainPage(title: string, base: string, content: readonly string[]): string {
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<link rel="stylesheet" href="${base}_preview/plain.css">`,
    `<title>${title}</title></head><body>`,
    `<h1>${title}</h1>`,
    ...content,
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
