// A message about a page names the section that its reader had in view before going to the link:
// the last heading above the middle of the window, as the page was left by scrolling or by keyboard.
const link = document.querySelector<HTMLAnchorElement>('a[data-report]')
let section = ''

addEventListener(
  'scroll',
  () => {
    if (!link || link.getBoundingClientRect().top < innerHeight) return
    for (const heading of document.querySelectorAll<HTMLElement>('main :is(h2, h3)[id]')) {
      if (heading.getBoundingClientRect().top > innerHeight / 2) break
      section = heading.innerText
    }
  },
  {passive: true},
)

link?.addEventListener('click', () => {
  const {report = ''} = link.dataset
  if (section === '' || link.href.includes(encodeURIComponent(`${report}: `))) return
  const [begin = '', rest = ''] = link.href.split('&body=')
  const line = encodeURIComponent(`${report}: ${section}\r\n`)
  link.href = `${begin}&body=${line}${rest}`
})
