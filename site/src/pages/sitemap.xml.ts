import type {APIRoute} from 'astro'
import {escapeXml} from '../feed/escape-xml.ts'
import {absolute} from '../json-ld/absolute.ts'

// The days are editorial: a page that only moved in a database has not changed for its readers.
export const GET: APIRoute = ({locals: {graph}}) => {
  const urls = graph.pages().map(({address, edited}) => {
    const day = edited === undefined ? '' : `<lastmod>${edited}</lastmod>`
    return `<url><loc>${escapeXml(absolute(graph, address))}</loc>${day}</url>`
  })
  const text = `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`
  return new Response(text, {headers: {'content-type': 'application/xml; charset=utf-8'}})
}
