import type {Element, Notebook} from './element.ts'

/** What stands in these is no text of the page. */
const NO_TEXT = new Set(['script', 'style', 'template', 'title', 'svg'])
const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)
/** Elements of the page's own frame, that a script may well bring. */
const TOOLS = new Set(['button', 'output', 'progress', 'dialog-close'])

interface Open {
  readonly name: string
  readonly line: number
  /** Why nobody sees what stands in it, to read on after the element. */
  readonly hidden: string | undefined
  /** Whether there was a word in it. */
  words: boolean
  /**
   * Whether a script fills it. A tool (`data-tool`) only helps to find one's way in what stands there
   * anyway, and may be empty.
   */
  readonly isCustom: boolean
}

/** What a reader sees of a page while no script runs. */
export class Sight {
  readonly #open: Open[] = []
  readonly #text: string[] = []
  #hidden = 0
  #main = 0

  /** Whether text that comes now is seen. */
  get isSeen(): boolean {
    return this.#hidden === 0
  }

  open({name, attributes, line}: Element): void {
    if (VOID.has(name)) return
    const hidden = hiddenBy(name, attributes)
    if (hidden !== undefined || NO_TEXT.has(name)) this.#hidden += 1
    if (name === 'main') this.#main += 1
    this.#open.push({
      name,
      line,
      hidden,
      words: false,
      isCustom: name.includes('-') && attributes['data-tool'] === undefined,
    })
  }

  text(data: string): void {
    if (!/[\p{L}\p{N}]/u.test(data)) return
    const inCode = this.#open.some(({name}) => name === 'script' || name === 'style')
    if (!inCode) for (const one of this.#open) one.words = true
    if (this.isSeen) this.#text.push(data)
  }

  close(name: string, notebook: Notebook): void {
    if (VOID.has(name)) return
    const at = this.#open.findLastIndex((one) => one.name === name)
    if (at < 0) return
    for (const one of this.#open.splice(at)) this.#end(one, notebook)
  }

  /** Everything that was seen. */
  seen(): string {
    return this.#text.join(' ')
  }

  #end(one: Open, notebook: Notebook): void {
    if (one.hidden !== undefined || NO_TEXT.has(one.name)) this.#hidden -= 1
    if (one.name === 'main') {
      this.#main -= 1
      if (!one.words) {
        notebook.note(
          'needs-script',
          one.line,
          'The main part of the page holds no text.',
          'Write into the page what it is about; a script may add to it.',
        )
      }
    }
    if (one.hidden !== undefined && one.words && !TOOLS.has(one.name)) {
      notebook.note(
        'needs-script',
        one.line,
        `<${one.name}> ${one.hidden}, and text stands in it.`,
        'Show the text without a script; <details> opens without one.',
      )
    }
    if (one.isCustom && !one.words && this.#main > 0) {
      notebook.note(
        'needs-script',
        one.line,
        `<${one.name}> is empty until a script fills it.`,
        'Write into it what a reader without JavaScript needs, or say where to find it.',
      )
    }
  }
}

function hiddenBy(name: string, attributes: Element['attributes']): string | undefined {
  if (name === 'template') return 'is shown only by a script'
  if (attributes['hidden'] !== undefined) return 'is hidden'
  if (name === 'dialog' && attributes['open'] === undefined) return 'opens only by a script'
  return undefined
}
