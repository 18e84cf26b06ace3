import type {View} from '@stepzero/content'
import type {SocialDrawing} from './draw.ts'

/**
 * A drawing as a response. What sets type is loaded here and not before: most of the times a site is
 * rendered, nothing is drawn.
 */
export async function drawingResponse(
  graph: View,
  drawing: Omit<SocialDrawing, 'site'> | undefined,
): Promise<Response> {
  if (drawing === undefined) return new Response(null, {status: 404})
  const {drawSocial} = await import('./draw.ts')
  const svg = drawSocial({...drawing, site: graph.settings().name})
  return new Response(svg, {headers: {'content-type': 'image/svg+xml; charset=utf-8'}})
}
