import {SelfCheckElement} from './self-check-element.ts'

/** Registers `<self-check>`; a second call does nothing. */
export function defineSelfCheck(): void {
  if (!customElements.get('self-check')) customElements.define('self-check', SelfCheckElement)
}
