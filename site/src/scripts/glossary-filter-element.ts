/** Text as the filter compares it: without accents, and without a difference of case. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()

/** A field above a list of terms that leaves those that contain every word typed. */
export class GlossaryFilter extends HTMLElement {
  connectedCallback(): void {
    const list = document.getElementById(this.dataset['of'] ?? '')
    if (!list || this.firstElementChild) return
    const terms = [...list.querySelectorAll('li')].map((term) => ({
      term,
      text: plain(term.textContent),
    }))
    const groups = [...list.querySelectorAll('section')]

    const label = document.createElement('label')
    label.textContent = this.dataset['label'] ?? ''
    const field = document.createElement('input')
    field.type = 'search'
    field.className = 'field'
    field.id = 'glossary-filter'
    field.autocomplete = 'off'
    field.placeholder = this.dataset['hint'] ?? ''
    label.htmlFor = field.id
    const status = document.createElement('p')
    status.role = 'status'
    status.textContent = this.dataset['all'] ?? ''
    this.append(label, field, status)

    field.addEventListener('input', () => {
      const words = plain(field.value).split(/\s+/)
      let found = 0
      for (const {term, text} of terms) {
        term.hidden = !words.every((word) => text.includes(word))
        if (!term.hidden) found += 1
      }
      for (const group of groups) group.hidden = !group.querySelector('li:not([hidden])')
      status.replaceChildren(...this.#message(found, terms.length, field.value.trim()))
    })
  }

  #message(found: number, total: number, typed: string): (string | Node)[] {
    if (found === total) return [this.dataset['all'] ?? '']
    if (found > 0) {
      const template = this.dataset['found'] ?? ''
      return [template.replace('{found}', `${found}`).replace('{total}', `${total}`)]
    }
    const link = document.createElement('a')
    link.href = `${this.dataset['search'] ?? ''}?q=${encodeURIComponent(typed)}`
    link.textContent = `${this.dataset['searchWord'] ?? ''} ${typed}`
    return [`${this.dataset['none'] ?? ''} `, link]
  }
}
