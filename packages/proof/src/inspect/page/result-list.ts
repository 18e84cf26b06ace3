import {z} from 'zod'
import type {Element, Notebook} from './element.ts'

const definition = z.object({results: z.array(z.object({key: z.string()}))})

/** An element that is open and stands for a result. */
interface OpenResult {
  readonly key: string
  depth: number
  text: string
}

/**
 * Holds the results that a self-check can give against those that stand in the text of its page. A
 * self-check is the element `self-check`: it carries its definition as JSON, and each result as an
 * element with `data-result`.
 */
export class ResultList {
  readonly #readable = new Set<string>()
  #check: {readonly line: number; json: string} | undefined
  #inDefinition = false
  #open: OpenResult | undefined

  open({name, attributes, line}: Element, isSeen: boolean): void {
    if (name === 'self-check') this.#check = {line, json: ''}
    if (name === 'script' && this.#check !== undefined) this.#inDefinition = true
    if (this.#open !== undefined) {
      if (!VOID.has(name)) this.#open.depth += 1
    } else if (isSeen && (attributes['data-result'] ?? '') !== '') {
      this.#open = {key: attributes['data-result'] ?? '', depth: 1, text: ''}
    }
  }

  text(data: string, isSeen: boolean): void {
    if (this.#inDefinition && this.#check !== undefined) this.#check.json += data
    if (this.#open !== undefined && isSeen) this.#open.text += data
  }

  close(name: string, notebook: Notebook): void {
    if (name === 'script') this.#inDefinition = false
    if (this.#open !== undefined && !VOID.has(name)) {
      this.#open.depth -= 1
      if (this.#open.depth === 0) {
        if (/\p{L}/u.test(this.#open.text)) this.#readable.add(this.#open.key)
        this.#open = undefined
      }
    }
    if (name === 'self-check') this.#judge(notebook)
  }

  #judge(notebook: Notebook): void {
    const check = this.#check
    this.#check = undefined
    if (check === undefined) return
    const parsed = definition.safeParse(parseJson(check.json))
    if (!parsed.success) {
      notebook.note(
        'unreadable',
        check.line,
        'A self-check carries no definition that can be read.',
        'Write it as JSON inside the element.',
      )
      return
    }
    for (const {key} of parsed.data.results) {
      if (this.#readable.has(key)) continue
      notebook.note(
        'gated-result',
        check.line,
        `The result "${key}" of a self-check stands nowhere in the page.`,
        'Show every result in the text of the page, in an element with data-result.',
      )
    }
  }
}

const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
