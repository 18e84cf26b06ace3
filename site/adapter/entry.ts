import {createApp} from 'astro/app/entrypoint'
import {directPages} from './direct-pages.ts'

/**
 * The compiled site. Not streamed: an error in the middle of a page must fail the page, and a
 * stream would already have answered 200.
 */
export const app = createApp({streaming: false})

/** A quicker way to the pages of the site. */
export const renderPage = directPages(app)
