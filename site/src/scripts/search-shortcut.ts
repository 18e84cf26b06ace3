// `/` and Ctrl-K open the search, as readers know it from elsewhere; `/` never while they write.
document.addEventListener('keydown', (event) => {
  const {key, target} = event
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && key.toLowerCase() === 'k'
  const isSlash = key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey
  const writes =
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]')
  if (!isCommand && (!isSlash || writes)) return
  event.preventDefault()
  const field = document.querySelector<HTMLInputElement>('main site-search input')
  if (field) field.focus()
  else void import('../search/open-dialog.ts').then(({openSearchDialog}) => openSearchDialog())
})
