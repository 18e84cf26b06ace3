import type {APIRoute} from 'astro'
import {here} from '../base.ts'
import {localizedIn} from '../format/localized.ts'

// The paper of styles/tokens.css.
const PAPER = '#fbfaf7'

const ICONS = [
  {src: '/icon-192.png', sizes: '192x192', type: 'image/png'},
  {src: '/icon-512.png', sizes: '512x512', type: 'image/png'},
  {src: '/icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable'},
] as const

/** What a telephone needs to put the site beside its programs. It stays a website: nothing is installed. */
export const GET: APIRoute = ({locals: {graph}}) => {
  const {name, description} = graph.settings()
  const manifest = {
    name,
    description: localizedIn(description, graph.language),
    lang: graph.language,
    dir: 'ltr',
    id: here('/'),
    start_url: here('/'),
    scope: here('/'),
    display: 'browser',
    background_color: PAPER,
    theme_color: PAPER,
    icons: ICONS.map((icon) => ({...icon, src: here(icon.src)})),
  }
  return new Response(`${JSON.stringify(manifest, null, 2)}\n`, {
    headers: {'content-type': 'application/manifest+json; charset=utf-8'},
  })
}
