/** Path and query of a request; no path if the target is in another form, or cannot be decoded. */
export function splitTarget(target: string): {path: string | undefined; query: string} {
  const [path = '', ...rest] = target.split('?')
  const query = rest.length > 0 ? `?${rest.join('?')}` : ''
  try {
    const decoded = decodeURI(path)
    return {path: decoded.startsWith('/') && !decoded.includes('\0') ? decoded : undefined, query}
  } catch (error) {
    if (error instanceof URIError) return {path: undefined, query}
    throw error
  }
}
