import type {APIRoute} from 'astro'
import {textResponse} from '../machine/json-response.ts'
import {llmsIndex} from '../machine/llms.ts'

export const GET: APIRoute = ({locals: {graph}}) => textResponse(llmsIndex(graph))
