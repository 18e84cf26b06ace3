/** The words of an address that leads nowhere: the last part of its path. */
const wordsOf = (path: string): string =>
  (path.split('/').findLast((part) => part !== '') ?? '')
    .replace(/\.\w+$/, '')
    .replaceAll(/[-_+]|%20/g, ' ')
    .trim()

/** Turns a link to the search into one that looks for the words of the address that was asked for. */
class SearchForAddress extends HTMLElement {
  connectedCallback(): void {
    const query = wordsOf(location.pathname)
    const link = this.querySelector('a')
    if (!link || query === '' || query === '404') return
    link.search = new URLSearchParams({q: query}).toString()
    link.textContent = (this.dataset['word'] ?? '').replace('{query}', query)
  }
}

customElements.define('search-for-address', SearchForAddress)
