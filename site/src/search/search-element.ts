import {followArrowKeys} from './arrow-keys.ts'
import {KindChoices} from './kind-choices.ts'
import {make} from './make.ts'
import {nearestList} from './nearest-list.ts'
import {readState, writeState} from './search-state.ts'
import type {Found, FoundGroup} from './search.ts'
import {loadTools, SearchSources, type Tools} from './search-sources.ts'

/** How long typing must rest before the index is asked, in milliseconds. */
const REST = 120

/**
 * `<site-search>`: the search of the site, working in the reader's browser. It makes its own field,
 * since without JavaScript there would be nothing behind one; the lists that stand in it meanwhile
 * are shown where there are no results. Its words stand in `data-` attributes.
 *
 * With `data-addressed`, every query has an address of its own.
 */
export class SiteSearchElement extends HTMLElement {
  readonly #field = make('input', 'search-input')
  readonly #status = make('p', 'search-status')
  readonly #nearest = make('div', 'search-nearest')
  readonly #groups = make('div', 'search-groups')
  readonly #lists = make('div', 'search-lists')
  #choices: KindChoices | undefined
  #kind = ''
  readonly #sources = new SearchSources(() => this.#base)
  #turn = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  connectedCallback(): void {
    // Moved to another place of the page, it is the same search.
    if (this.#field.isConnected) return
    const state = this.#isAddressed ? readState(new URL(location.href)) : {query: '', kind: ''}
    this.#kind = this.#nameOf(state.kind) === '' ? '' : state.kind
    this.#build(state.query)
    followArrowKeys(this, this.#field)
    this.#field.addEventListener('input', () => this.#soon())
    this.#field.addEventListener('focus', () => void this.#prepare().catch(() => this.#failed()))
    if (state.query === '') this.#field.focus({preventScroll: true})
    else this.#run()
  }

  get #isAddressed(): boolean {
    return this.dataset['addressed'] !== undefined
  }

  #word(name: string): string {
    return this.dataset[name] ?? ''
  }

  /** What results of a kind are called together; the empty text for none. */
  #nameOf(kind: string): string {
    return kind === '' ? '' : this.#word(`kind${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`)
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
    this.#choices = new KindChoices(this.#word('filters'), (kind) => this.#choose(kind))
    this.#status.setAttribute('role', 'status')
    this.#groups.setAttribute('role', 'region')
    this.#groups.setAttribute('aria-label', this.#word('results'))
    this.#lists.append(...this.querySelectorAll('.links-list'))
    this.replaceChildren(
      make('search', 'search-box', label, this.#field, hint, this.#choices.element),
      this.#status,
      this.#nearest,
      this.#groups,
      this.#lists,
    )
    this.#empty('')
  }

  get #base(): string {
    return this.dataset['base'] ?? '/'
  }

  /** Begins to load what every query needs, while it is typed. */
  async #prepare(): Promise<void> {
    await this.#sources.book(await loadTools()).open()
  }

  #soon(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#run(), REST)
  }

  #choose(kind: string): void {
    this.#kind = kind
    this.#run()
  }

  #run(): void {
    const query = this.#field.value.trim()
    const turn = ++this.#turn
    if (query === '') this.#kind = ''
    if (this.#isAddressed) {
      const state = {query, kind: this.#kind}
      history.replaceState(history.state, '', writeState(new URL(location.href), state))
    }
    if (query === '') {
      this.#empty('')
      return
    }
    if (this.#groups.childElementCount === 0) this.#status.textContent = this.#word('loading')
    this.#find(query, turn).catch(() => this.#failed())
  }

  async #find(query: string, turn: number): Promise<void> {
    const tools = await loadTools()
    const {search, termsAsFound} = tools
    const show = (found: Found): Promise<void> => this.#show(tools, found, query, turn)
    const named = await this.#sources
      .book(tools)
      .find(query)
      .catch((error: unknown) => {
        this.#empty('')
        throw error
      })
    // Terms need no index: they stand there while it loads.
    if (this.#kind === '' && named.called.length > 0 && !this.#sources.hasIndex) {
      await show(termsAsFound(named, this.#base))
      this.#status.textContent = this.#word('loading')
    }
    const options = {base: this.#base, kind: this.#kind}
    try {
      await show(await search(await this.#sources.index(tools), named, query, options))
    } catch (error) {
      await show(termsAsFound(named, this.#base))
      throw error
    }
  }

  async #show(tools: Tools, found: Found, query: string, turn: number): Promise<void> {
    const sections = await Promise.all(
      found.groups.map((group) => this.#section(tools, group, query)),
    )
    // Somebody typed on while this was looked up: what is newer shows itself.
    if (turn !== this.#turn) return
    this.#showKinds(found)
    this.#nearest.replaceChildren(...nearestList(found.nearest, this.#word('nearest'), this.#base))
    this.#showSections(sections)
    this.#lists.hidden = found.total > 0
    this.#status.textContent =
      found.total === 0 ? this.#word('none').replace('{query}', query) : this.#counted(found.total)
  }

  #section(tools: Tools, group: FoundGroup, query: string): Promise<HTMLElement> {
    const isChosen = group.kind === this.#kind
    const words = isChosen ? this.#word('more') : this.#word('allOf')
    return tools.shownGroup(group, {
      query,
      isChosen,
      name: this.#nameOf(group.kind),
      more: words,
      alsoCalled: this.#word('alsoCalled'),
      onAll: () => {
        this.#choose(group.kind)
        this.#choices?.element.scrollIntoView({block: 'nearest'})
        this.#field.focus({preventScroll: true})
      },
      onFailed: () => this.#failed(),
    })
  }

  /** Shows results in the place of others; who stood on one of them stays on it. */
  #showSections(sections: readonly HTMLElement[]): void {
    const {activeElement: focused} = document
    const address =
      focused instanceof HTMLAnchorElement && this.#groups.contains(focused)
        ? focused.href
        : undefined
    this.#groups.replaceChildren(...sections)
    if (address === undefined) return
    const links = [...this.#groups.querySelectorAll('a')]
    const same = links.find((link) => link.href === address)
    ;(same ?? links[0] ?? this.#field).focus({preventScroll: true})
  }

  #counted(total: number): string {
    return total === 1
      ? this.#word('countedOne')
      : this.#word('countedMany').replace('{n}', String(total))
  }

  #showKinds({kinds}: Found): void {
    const total = kinds.reduce((sum, [, count]) => sum + count, 0)
    // The chosen one stays, so that it can be taken back.
    const counts =
      this.#kind === '' || kinds.some(([kind]) => kind === this.#kind)
        ? kinds
        : [...kinds, [this.#kind, 0] as const]
    const choices = counts.map(([kind, count]) => [kind, this.#nameOf(kind), count] as const)
    const isChoice = counts.length > 1 || this.#kind !== ''
    this.#choices?.show(isChoice ? [['', this.#word('all'), total], ...choices] : [], this.#kind)
  }

  /** Shows no results, and the lists that lead everywhere instead. */
  #empty(status: string): void {
    this.#groups.replaceChildren()
    this.#nearest.replaceChildren()
    this.#choices?.show([], this.#kind)
    this.#lists.hidden = false
    this.#status.textContent = status
  }

  #failed(): void {
    this.#sources.forget()
    this.#lists.hidden = false
    this.#status.textContent = this.#word('failed')
  }
}
