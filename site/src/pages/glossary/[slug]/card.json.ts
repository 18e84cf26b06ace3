import type {APIRoute} from 'astro'

// One line, since readers' browsers load it where a link to the term is pointed at.
export const GET: APIRoute = ({locals: {graph}, params}) => {
  const entry = graph.glossaryEntry(params['slug'])
  if (entry === undefined) return new Response(null, {status: 404})
  const {title, aliases, definition} = entry
  return new Response(JSON.stringify({title, aliases, definition}), {
    headers: {'content-type': 'application/json; charset=utf-8'},
  })
}
