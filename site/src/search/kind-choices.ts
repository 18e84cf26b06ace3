import {make} from './make.ts'

/**
 * The buttons that narrow results to a kind, each with its count, the chosen one pressed. They stay
 * the same elements while their counts change, so that whoever stands on one stays there.
 */
export class KindChoices {
  readonly element = make('div', 'search-kinds')
  readonly #buttons = new Map<string, HTMLButtonElement>()
  readonly #choose: (kind: string) => void

  constructor(label: string, choose: (kind: string) => void) {
    this.element.setAttribute('role', 'group')
    this.element.setAttribute('aria-label', label)
    this.#choose = choose
  }

  /** Shows kinds with their counts; the chosen one also where it has none. */
  show(
    choices: readonly (readonly [kind: string, name: string, count: number])[],
    chosen: string,
  ): void {
    const buttons = choices.map(([kind, name, count]) => {
      const button = this.#button(kind)
      button.replaceChildren(name, ' ', make('span', 'count', String(count)))
      button.setAttribute('aria-pressed', String(kind === chosen))
      return button
    })
    const shown = [...this.element.children]
    const isSame = shown.length === buttons.length && buttons.every((one, at) => one === shown[at])
    if (isSame) return
    const focused = buttons.find((button) => button === document.activeElement)
    this.element.replaceChildren(...buttons)
    focused?.focus()
  }

  #button(kind: string): HTMLButtonElement {
    const known = this.#buttons.get(kind)
    if (known !== undefined) return known
    const button = make('button', 'search-kind-choice')
    button.type = 'button'
    button.addEventListener('click', () => this.#choose(kind))
    this.#buttons.set(kind, button)
    return button
  }
}
