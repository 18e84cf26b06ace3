import type {PlayableDefinition} from '../playable.ts'
import {Walk} from './walk.ts'

// Node has no HTMLElement; importing the class there is harmless, only making one is not.
const Base = globalThis.HTMLElement ?? Object

/**
 * Turns the printed worksheet inside it into a check that is taken one question at a time.
 *
 * Without a definition or a worksheet inside, it leaves the page as it is.
 */
export class SelfCheckElement extends Base {
  #walk: Walk | undefined

  connectedCallback(): void {
    const worksheet = this.querySelector('.worksheet')
    const definition: unknown = JSON.parse(this.querySelector('.definition')?.textContent ?? 'null')
    if (!worksheet || !isPlayable(definition)) return
    this.#walk ??= new Walk(this, worksheet, definition)
    addEventListener('popstate', this.#walk)
  }

  disconnectedCallback(): void {
    if (this.#walk) removeEventListener('popstate', this.#walk)
  }
}

/** The page was written from a parsed definition by `toPlayable`; this only tells it from nothing. */
function isPlayable(value: unknown): value is PlayableDefinition {
  return typeof value === 'object' && value !== null && 'questions' in value
}
