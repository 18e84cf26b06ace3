import {fieldOf} from '../schema/field-path.ts'

/** Longest text shown in full; of a longer one the beginning is shown. */
const SHOWN = 60

/** Names a value for a message: `nothing`, `"abc"`, `an object of type "price"`. */
export const found = (value: unknown): string => {
  if (value === undefined || value === null) return 'nothing'
  if (typeof value === 'string') return quoted(value)
  if (Array.isArray(value)) {
    return value.length === 0 ? 'an empty list' : `a list of ${value.length}`
  }
  if (typeof value !== 'object') return JSON.stringify(value) ?? typeof value
  const type = fieldOf(value, '_type')
  return typeof type === 'string' ? `an object of type ${quoted(type)}` : 'an object without type'
}

const quoted = (text: string): string => {
  const characters = Array.from(text)
  return characters.length > SHOWN
    ? `${JSON.stringify(`${characters.slice(0, SHOWN).join('')}…`)} (${characters.length} characters)`
    : JSON.stringify(text)
}
