import type {APIRoute} from 'astro'
import {absolute} from '../../json-ld/absolute.ts'
import {jsonResponse} from '../../machine/json-response.ts'

/** The trust report for machines. Names of fields are part of what this site promises. */
export const GET: APIRoute = ({locals: {graph}}) => {
  const {sources, claims, reviews, corrections, rulesOff} = graph.trust()
  const at = (address: string): string => absolute(graph, address)
  return jsonResponse({
    version: 1,
    site: at('/'),
    report: at('/trust/'),
    asOf: graph.today(),
    proof: graph.proof() ?? null,
    weights: graph
      .weights()
      .map(({largestPage, ...bytes}) => ({...bytes, largestPage: at(largestPage)})),
    sources,
    claims,
    reviews: {
      ...reviews,
      due: reviews.due.map(({page, last, since}) => ({page: at(page.address), last, since})),
    },
    corrections: corrections.map(({page, ...rest}) => ({page: at(page.address), ...rest})),
    rulesOff,
  })
}
