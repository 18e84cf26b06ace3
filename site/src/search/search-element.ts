import {followArrowKeys} from './arrow-keys.ts'
import {make} from './make.ts'
import {loadPagefind} from './pagefind.ts'
import type {Pagefind} from './pagefind.ts'
import {resultItem} from './result-item.ts'
import {readState, writeState} from './search-state.ts'
import {search, termsAsFound} from './search.ts'
import type {Found, FoundPage} from './search.ts'
import {findTerms, isSearchTerms} from './terms.ts'
import type {SearchTerm} from './terms.ts'

/** How many results are shown at once. */
const PAGE = 10

/** How long typing must rest before the index is asked, in milliseconds. */
const REST = 120

/**
 * `<site-search>`: the search of the site, working in the reader's browser. It makes its own field,
 * since without JavaScript there would be nothing behind one. Its words stand in `data-` attributes.
 *
 * With `data-addressed`, every query has an address of its own.
 */
export class SiteSearchElement extends HTMLElement {
  readonly #field = make('input', 'search-input')
  readonly #kinds = make('div', 'search-kinds')
  readonly #status = make('p', 'search-status')
  readonly #nearest = make('div', 'search-nearest')
  readonly #list = make('ol', 'search-results')
  readonly #more = make('button', 'search-more')
  #kind = ''
  #terms: Promise<readonly SearchTerm[]> | undefined
  #pagefind: Promise<Pagefind> | undefined
  /** What is shown, and how many of it. */
  #found: {readonly found: Found; readonly shown: number} | undefined
  #turn = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  connectedCallback(): void {
    // Moved to another place of the page, it is the same search.
    if (this.#field.isConnected) return
    const isAddressed = this.dataset['addressed'] !== undefined
    const state = isAddressed ? readState(new URL(location.href)) : {query: '', kind: ''}
    this.#kind = state.kind
    this.#build(state.query)
    followArrowKeys(this, this.#field)
    this.#field.addEventListener('input', () => this.#soon())
    this.#more.addEventListener('click', () => void this.#showMore().catch(() => this.#failed()))
    this.#field.addEventListener('focus', () => void this.#readTerms().catch(() => this.#failed()))
    if (state.query === '') this.#field.focus({preventScroll: true})
    else this.#run()
  }

  #word(name: string): string {
    return this.dataset[name] ?? ''
  }

  #build(query: string): void {
    const label = make('label', 'search-label', this.#word('label'))
    label.htmlFor = this.#field.id = 'search-query'
    this.#field.type = 'search'
    this.#field.value = query
    this.#field.autocomplete = 'off'
    this.#field.spellcheck = false
    this.#field.setAttribute('aria-describedby', 'search-hint')
    const hint = make('p', 'search-hint', this.#word('hint'))
    hint.id = 'search-hint'
    this.#kinds.setAttribute('role', 'group')
    this.#kinds.setAttribute('aria-label', this.#word('filters'))
    this.#status.setAttribute('role', 'status')
    this.#list.setAttribute('aria-label', this.#word('results'))
    this.#more.type = 'button'
    this.#more.textContent = this.#word('more')
    this.#more.hidden = true
    this.replaceChildren(
      make('search', 'search-box', label, this.#field, hint, this.#kinds),
      this.#status,
      this.#nearest,
      this.#list,
      this.#more,
    )
  }

  get #base(): string {
    return this.dataset['base'] ?? '/'
  }

  #readTerms(): Promise<readonly SearchTerm[]> {
    this.#terms ??= fetch(`${this.#base}search/terms.json`)
      .then((answer) => answer.json())
      .then((terms: unknown) => {
        if (!isSearchTerms(terms)) throw new TypeError('search/terms.json holds no terms')
        return terms
      })
    return this.#terms
  }

  #openIndex(): Promise<Pagefind> {
    this.#pagefind ??= loadPagefind(this.#base)
    return this.#pagefind
  }

  #soon(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#run(), REST)
  }

  #run(): void {
    const query = this.#field.value.trim()
    const turn = ++this.#turn
    if (this.dataset['addressed'] !== undefined) {
      const state = {query, kind: query === '' ? '' : this.#kind}
      history.replaceState(history.state, '', writeState(new URL(location.href), state))
    }
    if (query === '') {
      this.#clear('')
      return
    }
    if (this.#list.childElementCount === 0) this.#status.textContent = this.#word('loading')
    this.#find(query, turn).catch(() => this.#failed())
  }

  async #find(query: string, turn: number): Promise<void> {
    const options = {base: this.#base, termKind: this.#word('termKind'), kind: this.#kind}
    const named = findTerms(await this.#readTerms(), query)
    // Terms need no index: they stand there while it loads.
    if (this.#kind === '' && named.called.length > 0 && this.#pagefind === undefined) {
      await this.#show(termsAsFound(named, options), query, turn)
      this.#status.textContent = this.#word('loading')
    }
    await this.#show(await search(await this.#openIndex(), named, query, options), query, turn)
  }

  async #show(found: Found, query: string, turn: number): Promise<void> {
    const first = await found.load(0, PAGE)
    // Somebody typed on while this was looked up: what is newer shows itself.
    if (turn !== this.#turn) return
    this.#showKinds(found)
    this.#showNearest(found.nearest)
    this.#showResults(first)
    this.#status.textContent =
      found.total === 0 ? this.#word('none').replace('{query}', query) : this.#counted(found.total)
    this.#offerMore(found, PAGE)
  }

  /** Shows results in the place of others; who stood on one of them stays on it. */
  #showResults(pages: readonly FoundPage[]): void {
    const {activeElement: focused} = document
    const address =
      focused instanceof HTMLAnchorElement && this.#list.contains(focused)
        ? focused.href
        : undefined
    this.#list.replaceChildren(...pages.map(resultItem))
    if (address === undefined) return
    const links = [...this.#list.querySelectorAll('a')]
    const same = links.find((link) => link.href === address)
    ;(same ?? links[0] ?? this.#field).focus({preventScroll: true})
  }

  #counted(total: number): string {
    return total === 1
      ? this.#word('countedOne')
      : this.#word('countedMany').replace('{n}', String(total))
  }

  #offerMore(found: Found, shown: number): void {
    this.#found = {found, shown}
    this.#more.hidden = shown >= found.total
  }

  async #showMore(): Promise<void> {
    if (this.#found === undefined) return
    const {found, shown} = this.#found
    const items = (await found.load(shown, shown + PAGE)).map(resultItem)
    this.#list.append(...items)
    items[0]?.querySelector('a')?.focus()
    this.#offerMore(found, shown + PAGE)
  }

  #showKinds(found: Found): void {
    const total = found.kinds.reduce((sum, [, count]) => sum + count, 0)
    const choices: (readonly [string, string, number])[] = [
      ['', this.#word('all'), total],
      ...found.kinds.map(([kind, count]) => [kind, kind, count] as const),
    ]
    const focused = this.#kinds.contains(document.activeElement)
    const buttons = choices.map(([kind, name, count]) => {
      const button = make(
        'button',
        'search-kind-choice',
        name,
        ' ',
        make('span', 'count', String(count)),
      )
      button.type = 'button'
      button.setAttribute('aria-pressed', String(kind === this.#kind))
      button.addEventListener('click', () => {
        this.#kind = kind
        this.#run()
      })
      return button
    })
    this.#kinds.replaceChildren(...(total === 0 ? [] : buttons))
    // The buttons were made anew: the one just pressed must not lose the focus.
    if (focused) buttons.find((button) => button.ariaPressed === 'true')?.focus()
  }

  #showNearest(terms: readonly SearchTerm[]): void {
    const items = terms.map(([title, address]) => {
      const link = make('a', 'search-link', title)
      link.href = this.#base + address.slice(1)
      return make('li', '', link)
    })
    this.#nearest.replaceChildren(
      ...(items.length === 0
        ? []
        : [make('p', '', this.#word('nearest')), make('ul', '', ...items)]),
    )
  }

  #clear(status: string): void {
    this.#list.replaceChildren()
    this.#nearest.replaceChildren()
    this.#more.hidden = true
    if (this.#field.value.trim() === '') this.#kinds.replaceChildren()
    this.#status.textContent = status
  }

  #failed(): void {
    this.#terms = this.#pagefind = undefined
    this.#clear(this.#word('failed'))
  }
}
