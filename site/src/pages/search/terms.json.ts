import type {APIRoute} from 'astro'

// One line, since readers' browsers load it: `[[title, address, alias…], …]`.
export const GET: APIRoute = ({locals: {graph}}) => {
  const terms = graph
    .list('glossary')
    .map(({title, address, aliases}) => [title, address, ...aliases])
  return new Response(JSON.stringify(terms), {
    headers: {'content-type': 'application/json; charset=utf-8'},
  })
}
