import {z} from 'zod'
import type {Load, Note} from '../file-facts.ts'

const icons = z.array(z.object({src: z.string()})).optional()
const manifest = z.object({
  start_url: z.string().optional(),
  icons,
  screenshots: icons,
  shortcuts: z.array(z.object({url: z.string(), icons})).optional(),
})

/** Reads a web app manifest: the addresses that a browser fetches by it. */
export function inspectManifest(text: string): {readonly notes: Note[]; readonly loads: Load[]} {
  const parsed = manifest.safeParse(parseJson(text))
  if (!parsed.success) {
    const message = 'The manifest cannot be read.'
    return {notes: [{rule: 'unreadable', message, remedy: 'Write it as JSON.'}], loads: []}
  }
  const {start_url: start, shortcuts = []} = parsed.data
  const pictures = [parsed.data, ...shortcuts].flatMap((one) => one.icons ?? [])
  const loads = [...pictures, ...(parsed.data.screenshots ?? [])].map(({src}) => ({
    what: 'an icon',
    value: src,
  }))
  const pages = [...(start === undefined ? [] : [start]), ...shortcuts.map(({url}) => url)]
  return {notes: [], loads: [...loads, ...pages.map((value) => ({what: 'a page', value}))]}
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
