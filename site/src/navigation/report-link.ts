/** A message that a reader may write about a page. */
export interface Report {
  readonly to: string
  readonly subject: string
  readonly lines: readonly string[]
}

/**
 * A plain `mailto:` link with the message begun: the reader's own program opens, and nothing is sent
 * until the reader sends it. Lines end as RFC 6068 wants them.
 */
export const reportLink = ({to, subject, lines}: Report): string => {
  const [name = '', ...host] = to.split('@')
  const address = [encodeURIComponent(name), ...host.map(encodeURIComponent)].join('@')
  const body = [...lines, '', ''].join('\r\n')
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
}
