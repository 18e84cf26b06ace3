/** The path under which the preview has what no site has. */
export const OWN_PATH = '/_preview/'

/**
 * Loads the page again when the server says that it has changed, or goes where its document went.
 * The address of the script says which rendering it stands in.
 */
export const RELOAD_SCRIPT = `{
  const own = new URL(document.currentScript.src)
  const changes = new EventSource(new URL('changes' + own.search, own))
  changes.addEventListener('message', ({data}) => {
    changes.close()
    const {to} = JSON.parse(data)
    if (to === undefined) location.reload()
    else location.replace(to + location.hash)
  })
}
`

/** A rendered page as the preview sends it: kept out of every index, and with the script. */
export function withReload(html: string, base: string, id: string): string {
  const script = `<script src="${base}_preview/reload.js?of=${id}"></script>`
  const robots = '<meta name="robots" content="noindex">'
  const hidden = /<meta name="robots"/i.test(html) ? html : before(html, '</head>', robots)
  const told = before(hidden, '</body>', script)
  return told === hidden ? hidden + script : told
}

function before(html: string, tag: string, addition: string): string {
  const at = tag === '</head>' ? html.indexOf(tag) : html.lastIndexOf(tag)
  return at < 0 ? html : html.slice(0, at) + addition + html.slice(at)
}
