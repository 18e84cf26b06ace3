import {placeCard} from './place-card.ts'
import {sourceCard} from './source-card.ts'
import {termCard} from './term-card.ts'

/** How long a pointer or the focus rests on a link before its card opens, in milliseconds. */
const REST = 300
/** How long a card stays when the pointer has left, so that one can reach it. */
const LEAVE = 250

const LINKS = 'a.term, .citation a'

/**
 * Shows what a term means, and what a number in the text cites, beside the word itself: for a
 * pointer that rests, for the focus of a keyboard, and for a first tap. Where nothing can be shown
 * the link is a link, as it is without this script.
 */
export class ReadingCards extends HTMLElement {
  readonly #card = document.createElement('div')
  /** The link whose card is open, or about to be. */
  #link: HTMLAnchorElement | undefined
  #timer = 0
  #touched = false

  connectedCallback(): void {
    const card = this.#card
    // Where a browser knows no popovers every link stays what it is.
    if (card.isConnected || !('showPopover' in card)) return
    card.id = 'reading-card'
    card.className = 'reading-card'
    card.popover = 'manual'
    this.append(card)

    document.addEventListener('pointerover', this.#onPointer)
    document.addEventListener('pointerdown', ({pointerType, target}) => {
      this.#touched = pointerType === 'touch'
      if (!this.#owns(target)) this.#close()
    })
    document.addEventListener('click', this.#onClick)
    document.addEventListener('focusin', ({target}) => {
      if (this.#owns(target)) return
      const link = linkAt(target)
      if (link?.matches(':focus-visible')) this.#soon(REST, () => this.#open(link))
      else this.#close()
    })
    document.addEventListener('focusout', ({relatedTarget}) => {
      // The window itself lost the focus: who comes back finds everything as it was.
      if (relatedTarget === null && !document.hasFocus()) return
      if (!this.#owns(relatedTarget)) this.#close()
    })
    document.addEventListener('keydown', ({key}) => {
      if (key !== 'Escape') return
      if (card.contains(document.activeElement)) this.#link?.focus({preventScroll: true})
      this.#close()
    })
    document.addEventListener('scroll', this.#place, {passive: true, capture: true})
    addEventListener('resize', this.#place)
  }

  readonly #onPointer = ({target, pointerType}: PointerEvent): void => {
    if (pointerType === 'touch') return
    if (target instanceof Node && this.#card.contains(target)) {
      clearTimeout(this.#timer)
      return
    }
    const link = linkAt(target)
    if (link) {
      // Asked for at once, shown when the pointer rests.
      void this.#contentOf(link)
      this.#soon(REST, () => this.#open(link))
    } else if (!this.#link || document.activeElement !== this.#link) {
      this.#soon(LEAVE, () => this.#close())
    } else clearTimeout(this.#timer)
  }

  /** A first tap opens the card; a second, or the link in the card, leads on. */
  readonly #onClick = (event: MouseEvent): void => {
    const {target, detail} = event
    const link = linkAt(target)
    if (!link || !this.#touched || detail === 0 || this.#isOpen(link)) {
      if (link ?? (target instanceof Element && target.matches('.more'))) this.#close()
      return
    }
    event.preventDefault()
    this.#touched = false
    void this.#open(link).then((hasCard) => {
      if (!hasCard) link.click()
      // Readers who cannot see the card are led into it.
      else if (this.#isOpen(link)) {
        this.#card.querySelector<HTMLElement>('.more')?.focus({preventScroll: true})
      }
    })
  }

  #soon(wait: number, act: () => unknown): void {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(act, wait)
  }

  #contentOf(link: HTMLAnchorElement): Promise<readonly Node[] | undefined> {
    return link.matches('.term') ? termCard(link, this.dataset) : sourceCard(link, this.dataset)
  }

  /** Opens the card of a link, unless the reader has gone on meanwhile; false where there is none. */
  async #open(link: HTMLAnchorElement): Promise<boolean> {
    if (this.#isOpen(link)) return true
    this.#close()
    this.#link = link
    const content = await this.#contentOf(link)
    if (this.#link !== link) return true
    if (!content) return false
    this.#card.replaceChildren(...content)
    this.#card.showPopover()
    link.setAttribute('aria-describedby', this.#card.id)
    this.#place()
    return true
  }

  #isOpen(link: Element): boolean {
    return this.#link === link && this.#card.matches(':popover-open')
  }

  #close(): void {
    clearTimeout(this.#timer)
    this.#link?.removeAttribute('aria-describedby')
    this.#link = undefined
    if (this.#card.matches(':popover-open')) this.#card.hidePopover()
  }

  readonly #place = (event?: Event): void => {
    if (!this.#card.matches(':popover-open') || event?.target === this.#card) return
    if (!this.#link || !placeCard(this.#card, this.#link)) this.#close()
  }

  /** Whether something is the open card, its link, or inside one of them. */
  #owns(target: EventTarget | null): boolean {
    if (!(target instanceof Node)) return false
    return this.#card.contains(target) || this.#link?.contains(target) === true
  }
}

const linkAt = (target: EventTarget | null): HTMLAnchorElement | undefined =>
  (target instanceof Element && target.closest<HTMLAnchorElement>(LINKS)) || undefined
