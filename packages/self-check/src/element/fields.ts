import type {Answer} from '../answer.ts'
import type {PlayableQuestion} from '../playable.ts'

/** What the inputs of a question hold now; nothing when they are empty. */
export function readField(field: Element, question: PlayableQuestion): Answer | undefined {
  const inputs = inputsOf(field)
  // A browser gives an empty value for "1e" or "-": that is a wrong answer and not a missing one.
  if (inputs.some((input) => input.validity.badInput)) return NaN
  const values = inputs
    .filter((input) => (isTicked(input) ? input.checked : input.value))
    .map((input) => input.value)
  const [first] = values
  if (first === undefined || question.kind === 'oneChoice') return first
  return question.kind === 'severalChoices' ? values : Number(first)
}

/** Puts an answer into the inputs of a question; without one it empties them. */
export function writeField(field: Element, answer: Answer | undefined): void {
  const values = [answer ?? []].flat().map(String)
  for (const input of inputsOf(field)) {
    if (isTicked(input)) input.checked = values.includes(input.value)
    else input.value = values[0] ?? ''
  }
}

/** Puts back what the page was written with. */
export function resetField(field: Element): void {
  for (const input of inputsOf(field)) {
    if (isTicked(input)) input.checked = input.defaultChecked
    else input.value = input.defaultValue
  }
}

/** Unticks what cannot stand beside the option that was just ticked: "no answer" stands alone. */
export function untickOpposites(
  field: Element,
  question: PlayableQuestion,
  ticked: HTMLInputElement,
): void {
  if (question.kind !== 'severalChoices' || !ticked.checked) return
  const alone = question.options.filter((option) => option.isNoAnswer).map((option) => option.key)
  for (const input of inputsOf(field)) {
    if (input !== ticked && (alone.includes(ticked.value) || alone.includes(input.value))) {
      input.checked = false
    }
  }
}

/** The inputs of a question, in order. */
export function inputsOf(field: Element): HTMLInputElement[] {
  return [...field.querySelectorAll('input')]
}

/** Whether an input is ticked, not written in. */
export function isTicked({type}: HTMLInputElement): boolean {
  return type === 'radio' || type === 'checkbox'
}
