import type {ContentDocument} from '@stepzero/content-model'

/** A document without its running text: all that others than its own page ever read of it. */
export interface Outline {
  /** The fields that were left out. */
  readonly left: readonly string[]
  /** The document as JSON, a zero in the place of each of them. */
  readonly json: string
}

/** What only the page of a document reads, and what makes up most of it. */
const TEXTS: readonly string[] = ['body', 'faq']
const TEXTS_OF_ENTRY: readonly string[] = ['lead', ...TEXTS]

/** The outline of a document. Nothing is lost by what is left out: who asks for it reads it anew. */
export function outlineOf(document: ContentDocument): Outline {
  // The summary of an entry is its definition; other pages are summed up by their lead.
  const texts = document._type === 'glossaryEntry' ? TEXTS_OF_ENTRY : TEXTS
  const left = texts.filter((name) => isLong(Reflect.get(document, name)))
  const outline = {...document, ...Object.fromEntries(left.map((name) => [name, 0]))}
  return {left, json: JSON.stringify(outline)}
}

const isLong = (value: unknown): boolean => Array.isArray(value) && value.length > 0

/**
 * A document of an outline. The first time that one of the fields left out is asked for, the whole
 * document is read.
 */
export function fromOutline(
  outline: ContentDocument,
  left: readonly string[],
  read: () => ContentDocument,
): ContentDocument {
  if (left.length === 0) return outline
  readers.set(outline, () => {
    const whole = read()
    for (const name of left) {
      Object.defineProperty(outline, name, {...AS_IT_IS, value: Reflect.get(whole, name)})
    }
  })
  for (const name of left) Object.defineProperty(outline, name, getterOf(name))
  return outline
}

const AS_IT_IS = {enumerable: true, configurable: true, writable: true}

/** How to read what is not there yet, of each document made from an outline. */
const readers = new WeakMap<object, () => void>()
const getters = new Map<string, PropertyDescriptor>()

/** One getter for all documents: ten thousand of their own would take longer than reading. */
function getterOf(name: string): PropertyDescriptor {
  const known = getters.get(name)
  if (known !== undefined) return known
  const made: PropertyDescriptor = {
    enumerable: true,
    configurable: true,
    get(this: object): unknown {
      readers.get(this)?.()
      readers.delete(this)
      return Reflect.get(this, name)
    },
  }
  getters.set(name, made)
  return made
}
