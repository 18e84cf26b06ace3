const A = 'a'.charCodeAt(0)
const LETTERS = 26

/** The letter of the n-th use of a source, from 0: `a` to `z`, then `aa`, `ab`. */
export function letter(index: number): string {
  const last = String.fromCharCode(A + (index % LETTERS))
  return index < LETTERS ? last : `${letter(Math.floor(index / LETTERS) - 1)}${last}`
}
