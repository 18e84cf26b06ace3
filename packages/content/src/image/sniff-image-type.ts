/** The types of image a site can be made of. */
export const IMAGE_TYPES = ['png', 'jpeg', 'gif', 'webp', 'avif', 'svg'] as const

/** One of them. */
export type ImageType = (typeof IMAGE_TYPES)[number]

/** Far enough into a drawing to be past its comments and declarations. */
const SVG_HEAD = 64 * 1024

/**
 * What an image is by its bytes, whatever its name or its sender says; undefined if it is none that
 * a site can be made of.
 */
export function sniffImageType(bytes: Uint8Array): ImageType | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SVG_HEAD))
  const start = head.toString('latin1', 0, 32)
  if (start.startsWith('\u0089PNG\r\n\u001a\n')) return 'png'
  if (start.startsWith('\u00ff\u00d8\u00ff')) return 'jpeg'
  if (/^GIF8[79]a/.test(start)) return 'gif'
  if (/^RIFF[^]{4}WEBP/.test(start)) return 'webp'
  // The first of the file's brands is the one it is made for.
  if (/^[^]{4}ftypavi[fs]/.test(start)) return 'avif'
  return isSvg(head) ? 'svg' : undefined
}

/** What may stand before the first element of a drawing, and how each of it ends. */
const BEFORE = [
  {start: /^<\?/, end: '?>'},
  {start: /^<!--/, end: '-->'},
  {start: /^<!DOCTYPE[^>[]*\[/i, end: ']'},
  {start: /^<!DOCTYPE/i, end: '>'},
] as const

const isSvg = (head: Buffer): boolean => {
  let rest = head.toString('utf8').replace(/^\u{feff}/u, '')
  for (;;) {
    rest = rest.trimStart()
    const known = BEFORE.find(({start}) => start.test(rest))
    if (known === undefined) return /^<svg[\s>]/.test(rest)
    const at = rest.indexOf(known.end)
    if (at === -1) return false
    // After the declarations of a document type comes the end of it.
    rest = rest.slice(at + known.end.length).replace(/^\s*>/, '')
  }
}
