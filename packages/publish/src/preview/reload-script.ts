/** The path under which the preview has what no site has. */
export const OWN_PATH = '/_preview/'

/** Below it, the page of a document by its id, wherever that page stands just now. */
export const DOCUMENT_PATH = `${OWN_PATH}document/`

/**
 * Shows a page anew when the server says that it has changed, in place: what did not change stays as
 * it is, with the reader's scroll position, focus and open details. It goes where its document went.
 *
 * Two answers of the server are compared, not the page with an answer: what a custom element made of
 * its markup is its own affair. Where the page is not as the server sent it, or needs a script that
 * it does not have, it is loaded again. The address of the script says which rendering it stands in.
 */
export const RELOAD_SCRIPT = `{
  const isElement = (node) => node.nodeType === Node.ELEMENT_NODE
  const isCustom = (node) => node.nodeName.includes('-')
  const isOwn = (script) => script.src.includes('_preview/reload.js')
  const scripts = (page) => [...page.querySelectorAll('script[src]')].filter((one) => !isOwn(one))

  const patch = (live, old, next) => {
    for (const {name} of old.attributes) {
      if (!next.hasAttribute(name)) live.removeAttribute(name)
    }
    for (const {name, value} of next.attributes) {
      if (old.getAttribute(name) !== value) live.setAttribute(name, value)
    }
    const shown = [...live.childNodes]
    const olds = [...old.childNodes]
    const nexts = [...next.childNodes]
    while (olds.length > 0 && nexts.length > 0 && olds[0].isEqualNode(nexts[0])) {
      olds.shift()
      nexts.shift()
      shown.shift()
    }
    let rest = shown[olds.length]
    while (olds.length > 0 && nexts.length > 0 && olds.at(-1).isEqualNode(nexts.at(-1))) {
      nexts.pop()
      olds.pop()
      rest = shown[olds.length]
    }
    for (const [at, was] of olds.entries()) {
      const node = shown[at]
      const becomes = nexts[at]
      if (node?.nodeName !== was.nodeName) throw new Error('The page is not as it was sent.')
      if (becomes === undefined) node.remove()
      else if (becomes.nodeName !== was.nodeName || isCustom(was)) {
        node.replaceWith(document.importNode(becomes, true))
      } else if (isElement(was)) patch(node, was, becomes)
      else node.data = becomes.data
    }
    for (const added of nexts.slice(olds.length)) {
      live.insertBefore(document.importNode(added, true), rest ?? null)
    }
  }

  // Deferred scripts have not run yet: this is what the server sent.
  let sent = document.cloneNode(true)

  const show = async (address) => {
    const response = await fetch(address)
    const next = new DOMParser().parseFromString(await response.text(), 'text/html')
    const known = new Set(scripts(document).map(({src}) => src))
    const own = [...next.scripts].find(isOwn)
    if (own === undefined || scripts(next).some(({src}) => !known.has(src))) {
      throw new Error('The page needs more than it has.')
    }
    patch(document.documentElement, sent.documentElement, next.documentElement)
    sent = next
    if (response.url !== location.href) history.replaceState(null, '', response.url + location.hash)
    follow(new URL(own.getAttribute('src'), location.href))
  }

  const follow = (own) => {
    const changes = new EventSource(new URL('changes' + own.search, own))
    changes.addEventListener('message', ({data}) => {
      changes.close()
      const {to = location.pathname + location.search} = JSON.parse(data)
      show(to).catch(() => {
        if (to === location.pathname + location.search) location.reload()
        else location.replace(to + location.hash)
      })
    })
  }
  follow(new URL(document.currentScript.src))

  // In a frame of the Studio, other sites open beside it.
  if (window !== window.top) {
    document.addEventListener('click', ({target}) => {
      const link = target instanceof Element ? target.closest('a[href]') : null
      if (link === null || link.origin === location.origin) return
      link.target = '_blank'
      link.rel = 'noopener'
    })
  }
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
