import type {Element, Notebook} from './element.ts'
import {personalField, type Field} from './fields.ts'

const FIELDS = new Set(['input', 'textarea', 'select'])
/** Inputs that nothing is put into. */
const BUTTONS = new Set(['hidden', 'submit', 'button', 'reset', 'image'])

/** Collects the fields of a page and what they are called, while it is read. */
export class FieldList {
  readonly #fields: Field[] = []
  readonly #labels = new Map<string, string>()
  #label: {readonly for: string | undefined; text: string; readonly first: number} | undefined

  get count(): number {
    return this.#fields.length
  }

  open({name, attributes, line}: Element): void {
    if (name === 'label') {
      this.#label = {for: attributes['for'], text: '', first: this.#fields.length}
    }
    const edited = attributes['contenteditable']
    const isEdited = edited !== undefined && edited.trim().toLowerCase() !== 'false'
    const type = (attributes['type'] ?? '').trim().toLowerCase()
    if ((FIELDS.has(name) && !BUTTONS.has(type)) || isEdited) {
      this.#fields.push({name, attributes, line, label: ''})
    }
  }

  text(data: string): void {
    if (this.#label !== undefined) this.#label.text += data
  }

  close(name: string): void {
    if (name !== 'label' || this.#label === undefined) return
    const {for: id, text, first} = this.#label
    if (id !== undefined) this.#labels.set(id, text)
    for (const field of this.#fields.slice(first)) field.label = text
    this.#label = undefined
  }

  /** Notes every field that asks for personal data; once the page is read. */
  judge(notebook: Notebook): void {
    for (const field of this.#fields) {
      const id = field.attributes['id']
      const label = `${field.label} ${id === undefined ? '' : (this.#labels.get(id) ?? '')}`.trim()
      const reason = personalField({...field, label})
      if (reason === undefined) continue
      notebook.note(
        'personal-field',
        field.line,
        `The field ${reason}.`,
        'Take it out: what a reader came for needs none of it.',
      )
    }
  }
}
