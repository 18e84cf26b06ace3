/** A field of a page, with every word that tells what it asks for. */
export interface Field {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly line: number
  /** The text of its labels. */
  label: string
}

/** Types that a reader writes words into. */
const WRITTEN = new Set(['', 'text', 'search', 'url'])
const PERSONAL_TYPES = new Set(['email', 'tel', 'password', 'file'])

/** The autofill names of HTML that mean a person; the others, such as "off", mean none. */
const AUTOFILL =
  /^(?:name|honorific-(?:prefix|suffix)|(?:given|additional|family)-name|nickname|username|(?:new|current)-password|one-time-code|organization(?:-title)?|street-address|address-.*|country(?:-name)?|postal-code|cc-.*|bday(?:-.*)?|sex|photo|tel(?:-.*)?|email|impp|webauthn)$/

const ASKS =
  /e-?mail|\bphone|\btelephone|telefon|\bmobile\b|\bhandy|\b(?:first|last|full|family|given|sur|user)[ _-]?name|\b(?:your|ihr) name\b|^(?:name|vorname|nachname|company|firma)$|vorname|nachname|\banschrift|\bstreet\b|stra(?:ß|ss)e|postal|\bzip ?code|postleitzahl|birth|geburts|passwor[dt]|\bfirmenname|\bcompany name/i

/** Whether a field asks for personal data: how it can be told, to read on after "The field"; or undefined. */
export function personalField({name, attributes, label}: Field): string | undefined {
  const type = name === 'input' ? (attributes['type'] ?? '').trim().toLowerCase() : ''
  if (PERSONAL_TYPES.has(type)) return `is of the type "${type}"`
  const autofill = (attributes['autocomplete'] ?? '').toLowerCase().split(/\s+/)
  const filled = autofill.find((word) => AUTOFILL.test(word))
  if (filled !== undefined) return `is filled in with the reader’s "${filled}"`
  // Choices and numbers name what they ask about, and that may well be e-mail: no one writes into them.
  if (name === 'select' || !WRITTEN.has(type)) return undefined
  const told = [
    attributes['name'],
    attributes['id'],
    attributes['placeholder'],
    attributes['aria-label'],
    label,
  ]
  const asked = told.find((text) => text !== undefined && ASKS.test(text.trim()))
  return asked === undefined ? undefined : `asks for "${asked.trim().slice(0, 60)}"`
}
