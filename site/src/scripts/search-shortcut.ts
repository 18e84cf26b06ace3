// `/` opens the search, as readers know it from elsewhere; never while they write.
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
  const {target} = event
  if (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable]')
  ) {
    return
  }
  event.preventDefault()
  const field = document.querySelector<HTMLInputElement>('site-search input')
  if (field) field.focus()
  else location.assign(`${import.meta.env.BASE_URL}search/`)
})
