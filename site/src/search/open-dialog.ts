import {make} from './make.ts'
import {SiteSearchElement} from './search-element.ts'

let dialog: HTMLDialogElement | undefined

/**
 * Opens the search over the page. Its words come from the search page itself, so that no other page
 * carries them; where that page cannot be had, the reader is taken to it.
 */
export const openSearchDialog = async (): Promise<void> => {
  if (dialog?.open) return
  try {
    dialog ??= await makeDialog()
  } catch {
    location.assign(`${import.meta.env.BASE_URL}search/`)
    return
  }
  dialog.showModal()
  dialog.querySelector('input')?.select()
}

const makeDialog = async (): Promise<HTMLDialogElement> => {
  const answer = await fetch(`${import.meta.env.BASE_URL}search/`)
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const search = page.querySelector('site-search')
  if (!(search instanceof HTMLElement)) throw new TypeError('The search page holds no search.')
  const {close: closeWord = '', label = '', whole = '', base = '/'} = search.dataset
  delete search.dataset['addressed']
  const close = make('button', 'search-close', closeWord)
  close.type = 'button'
  const asPage = make('a', 'search-whole', whole)
  asPage.href = `${base}search/`
  const made = make('dialog', 'search-dialog', make('div', 'search-frame', search, asPage), close)
  made.setAttribute('aria-label', label)
  close.addEventListener('click', () => made.close())
  // A press beside the frame closes it, as Escape does.
  made.addEventListener('click', ({target}) => {
    if (target === made) made.close()
  })
  made.addEventListener('input', () => {
    const query = made.querySelector('input')?.value.trim() ?? ''
    asPage.search = query === '' ? '' : new URLSearchParams({q: query}).toString()
  })
  document.body.append(made)
  if (!customElements.get('site-search')) customElements.define('site-search', SiteSearchElement)
  customElements.upgrade(made)
  return made
}
