import {fold} from './fold.ts'
import {asSpelled} from './spellings.ts'

/** A name in every form that a query is compared with. */
export interface NameForms {
  readonly names: readonly string[]
  readonly initials: readonly string[]
  /** Later words of the name, each with what follows it: "success" finds "customer success". */
  readonly later: readonly string[]
}

/** A name of fewer words has no initials that anybody says. */
const WORDS_WITH_INITIALS = 3

/** Everything that a name may be looked up by. */
export const nameForms = (name: string): NameForms => {
  const names = new Set<string>()
  const initials = new Set<string>()
  const later = new Set<string>()
  for (const text of asSpelled(name)) {
    const words = wordsOf(text)
    const whole = words.join('')
    names.add(whole)
    let at = 0
    for (const word of words) {
      if (at > 0 && word !== '') later.add(whole.slice(at))
      at += word.length
    }
    for (const letters of initialsOf(words.filter((word) => word !== ''))) initials.add(letters)
  }
  return {names: [...names], initials: [...initials], later: [...later]}
}

/** The words of a lower-case text, folded; most are of plain letters and need no folding. */
const wordsOf = (text: string): readonly string[] =>
  /^[ -~]*$/.test(text) ? text.split(/[^a-z0-9]+/) : text.split(/[^\p{L}\p{M}\p{N}]+/u).map(fold)

const lettersOf = (words: readonly string[]): string =>
  words.reduce((letters, [first = '']) => letters + first, '')

/** "poc" for "proof of concept"; also without the small words, as many initialisms have it. */
const initialsOf = (words: readonly string[]): string[] => {
  if (words.length < WORDS_WITH_INITIALS) return []
  return [lettersOf(words), lettersOf(words.filter((word) => word.length > 3))].filter(
    (initials) => initials.length > 1,
  )
}
