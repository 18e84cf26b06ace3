import type {ContentDocument} from '@stepzero/content-model'

/** A document without its running text: all that others than its own page ever read of it. */
export interface Outline {
  /** The fields that were left out. */
  readonly left: readonly string[]
  /** The document as JSON, a zero in the place of each of them. */
  readonly json: string
}

/** How to get at what is not in an outline. */
export interface TextOfOutline {
  /** The fields that are left out. */
  readonly left: readonly string[]
  /** Reads those fields, and may give others. */
  read(): object
  /** Hears when the text is there, each time it was read. */
  readonly onRead?: ((outline: ContentDocument) => void) | undefined
}

/** What only the page of a document reads, and what makes up most of it. */
const TEXTS: readonly string[] = ['body', 'faq']
const TEXTS_OF_ENTRY: readonly string[] = ['lead', ...TEXTS]

/** The fields of a document that its outline leaves out. */
export function textsIn(document: ContentDocument): readonly string[] {
  // The summary of an entry is its definition; other pages are summed up by their lead.
  const texts = document._type === 'glossaryEntry' ? TEXTS_OF_ENTRY : TEXTS
  return texts.filter((name) => isLong(Reflect.get(document, name)))
}

const isLong = (value: unknown): boolean => Array.isArray(value) && value.length > 0

/** The outline of a document. Nothing is lost by what is left out: who asks for it reads it anew. */
export function outlineOf(document: ContentDocument): Outline {
  const left = texts.get(document)?.left ?? textsIn(document)
  const outline: Record<string, unknown> = {}
  for (const name of Object.keys(document)) {
    outline[name] = left.includes(name) ? 0 : Reflect.get(document, name)
  }
  return {left, json: JSON.stringify(outline)}
}

/**
 * A document that does not hold its text: whoever asks for it has it read. Texts are what most of the
 * memory of a large site would be, and looking after what is never let go costs more than reading it
 * a second time.
 *
 * @param fields - the document, or anything in the place of what is left out
 */
export function fromOutline(fields: ContentDocument, text: TextOfOutline): ContentDocument {
  const {left} = text
  if (left.length === 0) return fields
  const outline = withoutTexts(fields, left)
  texts.set(outline, text)
  return outline
}

function withoutTexts<Document extends ContentDocument>(
  fields: Document,
  left: readonly string[],
): Document {
  const outline: Record<string, unknown> = {}
  // In the order of the fields. Another getter in the place of a value would make the object a slow one.
  for (const name in fields) {
    if (left.includes(name)) Object.defineProperty(outline, name, getterOf(name))
    else outline[name] = fields[name]
  }
  return isOutlineOf(fields, outline) ? outline : fields
}

/** It has every field of the document, by its name. */
const isOutlineOf = <Document extends ContentDocument>(
  _fields: Document,
  outline: object,
): outline is Document => '_id' in outline

/** How to read what is not there, of each document made from an outline. */
const texts = new WeakMap<object, TextOfOutline>()
const getters = new Map<string, PropertyDescriptor>()

/** One getter for all documents: ten thousand of their own would take longer than reading. */
function getterOf(name: string): PropertyDescriptor {
  const known = getters.get(name)
  if (known !== undefined) return known
  const made: PropertyDescriptor = {
    enumerable: true,
    configurable: true,
    get(this: ContentDocument): unknown {
      return Reflect.get(wholeOf(this), name)
    },
  }
  getters.set(name, made)
  return made
}

/** How many texts stay at hand: those of a page that is being made, and of few that it asks for. */
const AT_HAND = 8
let atHand: {readonly outline: object; readonly whole: object}[] = []

function wholeOf(outline: ContentDocument): object {
  for (const one of atHand) if (one.outline === outline) return one.whole
  const text = texts.get(outline)
  if (text === undefined) throw new TypeError('A document was copied together with its getters.')
  const whole = text.read()
  atHand = [{outline, whole}, ...atHand.slice(0, AT_HAND - 1)]
  text.onRead?.(outline)
  return whole
}
