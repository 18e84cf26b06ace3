const SEGMENT_BYTES = 255
/** As most addresses are: nothing in them needs a closer look. */
const PLAIN = /^(?:\/[\w-]{1,200})+\/?$/

/**
 * The path, inside the site's folder, of the file that answers to an address: `/a/` is
 * `a/index.html`, `/a.xml` is `a.xml`. Undefined for an address that could leave the folder, or
 * that some host, shell or file system would read in its own way.
 */
export function filePath(address: string): string | undefined {
  if (!address.startsWith('/')) return undefined
  if (PLAIN.test(address))
    return address.endsWith('/') ? `${address.slice(1)}index.html` : address.slice(1)
  const path = address.endsWith('/') ? `${address.slice(1)}index.html` : address.slice(1)
  // The one hidden folder that belongs to the public part of a site.
  const parts = path.split('/')
  const rest = parts[0] === '.well-known' ? parts.slice(1) : parts
  return rest.length > 0 && rest.every(isPlainSegment) ? path : undefined
}

function isPlainSegment(segment: string): boolean {
  return (
    segment !== '' &&
    !segment.startsWith('.') &&
    !segment.endsWith('.') &&
    !segment.endsWith(' ') &&
    segment.isWellFormed() &&
    // oxlint-disable-next-line no-control-regex -- control characters are what this refuses
    !/[\u0000-\u001f\u007f\\%?#:*"<>|]/.test(segment) &&
    Buffer.byteLength(segment) <= SEGMENT_BYTES
  )
}
