import {evaluateWorksheet, type PlayableWorksheet} from '../evaluate-worksheet.ts'
import {formatFigure} from '../format-figure.ts'

// Node has no HTMLElement; importing the class there is harmless, only making one is not.
const Base = globalThis.HTMLElement ?? Object

/**
 * Lets a reader put figures of their own into the worksheet inside it, and works out what they come
 * to, in the page alone.
 *
 * Without a definition or a place for the figure inside, it leaves the page as it is.
 */
export class WorkSheetElement extends Base {
  connectedCallback(): void {
    const sheet: unknown = JSON.parse(this.querySelector('.definition')?.textContent ?? 'null')
    const figure = this.querySelector('output')
    if (!figure || !isWorksheet(sheet)) return
    const fields = [...this.querySelectorAll('input')]
    const work = (): void => {
      figure.textContent = this.#figureOf(sheet, fields)
    }
    for (const field of fields) {
      field.hidden = false
      field.previousElementSibling?.remove()
    }
    this.addEventListener('input', work)
    // A browser may have put back what stood in the fields before a reload.
    work()
  }

  #figureOf(sheet: PlayableWorksheet, fields: readonly HTMLInputElement[]): string {
    const open = fields.filter(({validity, value}) => !value || !validity.valid)
    if (open.length) return this.#say('open', open.map(({dataset}) => dataset['title']).join('; '))
    const figures = fields.map(({dataset, value}) => [dataset['key'], Number(value)])
    const outcome = evaluateWorksheet(sheet, Object.fromEntries(figures))
    return outcome.ok
      ? this.#say('figure', formatFigure(outcome.value, this.dataset['locale']))
      : this.#say(outcome.problem)
  }

  #say(name: string, value = ''): string {
    return (this.dataset[name] ?? '').replace('{}', () => value)
  }
}

/** The page was written from a parsed worksheet; this only tells it from nothing. */
function isWorksheet(value: unknown): value is PlayableWorksheet {
  return typeof value === 'object' && value !== null && 'formula' in value
}
