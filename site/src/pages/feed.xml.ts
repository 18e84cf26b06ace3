import type {APIRoute} from 'astro'
import {siteFeed} from '../feed/site-feed.ts'

export const GET: APIRoute = ({locals}) => siteFeed(locals.graph, 'all')
