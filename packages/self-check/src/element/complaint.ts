import {make} from './controls.ts'
import {inputsOf} from './fields.ts'

/** What is wrong with an answer, in text below its question and tied to it. */
export class Complaint {
  readonly #text = make('p', 'error')

  constructor(id: string) {
    this.#text.id = id
    this.#text.role = 'alert'
  }

  /** Says it below the question and moves to where it can be put right. */
  show(field: Element, message: string): void {
    this.clear()
    const inputs = inputsOf(field)
    field.querySelector('legend')?.after(this.#text)
    this.#text.textContent = message
    for (const element of [field, ...inputs]) this.#describe(element, this.#text.id)
    const place = inputs.find((input) => input.checked) ?? inputs[0]
    place?.focus()
  }

  /** Takes back what was said. */
  clear(): void {
    const field = this.#text.closest('fieldset')
    if (!field) return
    this.#text.remove()
    for (const element of [field, ...inputsOf(field)]) this.#describe(element, '')
  }

  #describe(element: Element, id: string): void {
    // Only a number field is wrong in itself; of a choice, the group is.
    if (element instanceof HTMLInputElement) {
      if (element.type !== 'number') return
      element.ariaInvalid = `${id !== ''}`
    }
    const others = element.getAttribute('aria-describedby')?.replace(this.#text.id, '') ?? ''
    const all = `${others} ${id}`.trim()
    if (all) element.setAttribute('aria-describedby', all)
    else element.removeAttribute('aria-describedby')
  }
}
