// The contents of a page say where its reader is: at the last heading above the middle of the window.
const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('.contents a')].flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)))
    return heading ? [[heading, link] as const] : []
  }),
)
let current: HTMLAnchorElement | undefined

const follow = (): void => {
  let next: HTMLAnchorElement | undefined
  for (const [heading, link] of links) {
    if (heading.getBoundingClientRect().top < innerHeight / 2) next = link
  }
  if (next === current) return
  current?.removeAttribute('aria-current')
  next?.setAttribute('aria-current', 'location')
  current = next
}

// A heading that comes into the window or leaves it is what changes the answer.
const watcher = new IntersectionObserver(follow, {rootMargin: '0px 0px -50%'})
for (const heading of links.keys()) watcher.observe(heading)
