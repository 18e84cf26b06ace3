import {inputsOf, isTicked} from './fields.ts'

/** Questions with the answers their fields hold, as rows of a list, each with a way to change it. */
export function listAnswers(
  fields: readonly HTMLElement[],
  words: DOMStringMap,
  change: (field: HTMLElement) => void,
): Element[] {
  return fields.map((field) => {
    const row = document.createElement('div')
    const question = document.createElement('dt')
    const answer = document.createElement('dd')
    const button = document.createElement('button')
    question.textContent = field.querySelector('legend')?.textContent ?? ''
    answer.append((answerInWords(field) || words['skipped']) ?? '', ' ', button)
    button.type = 'button'
    button.textContent = words['change'] ?? ''
    button.ariaLabel = `${button.textContent}: ${question.textContent}`
    button.addEventListener('click', () => change(field))
    row.append(question, answer)
    return row
  })
}

function answerInWords(field: Element): string {
  return inputsOf(field)
    .filter((input) => (isTicked(input) ? input.checked : input.value))
    .map((input) => {
      const text = input.dataset['says'] ?? input.parentElement?.querySelector('span')?.textContent
      return isTicked(input) ? text : `${input.value} ${text}`
    })
    .join('; ')
}
