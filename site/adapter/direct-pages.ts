import type {createApp} from 'astro/app/entrypoint'
import {PageFrame} from './page-frame.ts'
import type {FrameAnswer} from './page-frame.ts'

type App = ReturnType<typeof createApp>
type Route = App['manifestData']['routes'][number]

/** What a page came to. */
export interface DirectAnswer extends FrameAnswer {
  /** The template, relative to the site. */
  readonly template: string
}

/** Renders the page at an address; undefined for what only the app can answer. */
export type RenderPage = (
  address: URL,
  locals: globalThis.App.Locals,
) => Promise<DirectAnswer | undefined>

const NOT_FOUND = /^\/(?:404|500)\/?$/

/**
 * Renders pages by Astro's own renderer, without a request, a response and a stream for each: that
 * is half of what a page costs otherwise. The bytes are the same, which a test holds against the app.
 *
 * Endpoints, error pages and addresses with anything to decode are the app's. Middleware is not run:
 * ours only tells of errors, and here they are thrown as they are.
 */
export function directPages(app: App): RenderPage {
  const {base} = app.manifest
  const {routes} = app.manifestData
  const frames = new Map<Route, PageFrame[]>()

  return async (address, locals) => {
    const asked = address.pathname
    if (asked.includes('%') || !asked.startsWith(base)) return undefined
    const pathname = asked.slice(base.length - 1)
    const route = routes.find(({pattern}) => pattern.test(pathname))
    if (route?.type !== 'page' || NOT_FOUND.test(pathname)) return undefined
    const free = frames.get(route) ?? []
    frames.set(route, free)
    const frame = free.pop() ?? (await PageFrame.open(address))
    if (frame === undefined) return undefined
    const answer = await frame.render(pathname, address, locals)
    // Not after an error: parts of a failed page may still be rendering in it.
    free.push(frame)
    return {template: route.component, ...answer}
  }
}
