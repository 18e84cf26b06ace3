import {createApp} from 'astro/app/entrypoint'

/**
 * The compiled site. Not streamed: an error in the middle of a page must fail the page, and a
 * stream would already have answered 200.
 */
export const app = createApp({streaming: false})
