/** A JSON file as a response; indented, since people read it too. */
export const jsonResponse = (value: unknown): Response =>
  new Response(`${JSON.stringify(value, null, 2)}\n`, {
    headers: {'content-type': 'application/json; charset=utf-8'},
  })

/** A plain text file as a response. */
export const textResponse = (text: string): Response =>
  new Response(text, {headers: {'content-type': 'text/plain; charset=utf-8'}})
