import type {APIRoute} from 'astro'
import {themeCss} from '../theme/theme-css.ts'

/** The accent of the house; pages link to this file only where the settings name a colour. */
export const GET: APIRoute = ({locals: {graph}}) => {
  const {accent} = graph.settings()
  const text =
    accent === undefined ? '/* The accent of the style sheet holds. */\n' : themeCss(accent)
  return new Response(text, {headers: {'content-type': 'text/css; charset=utf-8'}})
}
