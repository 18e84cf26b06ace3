import type {DatasetEntry} from '../dataset/dataset-index.ts'
import {foldName} from '../dataset/fold-name.ts'
import {publishedId} from '../dataset/published-id.ts'
import {rule} from './rule.ts'

/** Most words of a name that are looked for. */
const WORDS_MAX = 5

/**
 * A definition explains its term in other words, and two definitions do not each rest on the term of
 * the other: who knows neither would learn nothing. Naming the term at the start is no circle.
 */
export const definitionIsNotCircular = rule({
  id: 'definition-is-not-circular',
  types: ['glossaryEntry'],
  scope: 'dataset',
  severity: 'warning',
  check: ({_id, title, aliases, definition, language}, {dataset}) => {
    const own = new Set([title, ...aliases].map(foldName))
    const names = [...namesIn(definition)]
    const itself = names.find(({start, folded}) => start > SUBJECT_MAX && own.has(folded))
    const known = new Set<string>([publishedId(_id)])
    const circles = names.flatMap(({folded, written}) =>
      dataset.withName(language, folded).flatMap((other) => {
        if (known.has(other.id) || !definedBy(other, own)) return []
        known.add(other.id)
        return finding(
          `It explains "${title}" by "${written}", and that entry explains "${written}" by "${title}".`,
        )
      }),
    )
    return itself === undefined
      ? circles
      : [finding(`It explains "${title}" by "${itself.written}".`), ...circles]
  },
})

const finding = (message: string) => ({
  path: ['definition'],
  message,
  remedy: 'Say it in words that a reader knows who knows none of these terms.',
})

/** The words that a definition may begin with before its subject is named: "A", "In the …". */
const SUBJECT_MAX = 2

const definedBy = ({definition = ''}: DatasetEntry, names: ReadonlySet<string>): boolean =>
  [...namesIn(definition)].some(({folded}) => names.has(folded))

interface Name {
  readonly folded: string
  readonly written: string
  /** The number of the word it starts with. */
  readonly start: number
}

/** Every run of words in a text, as a name would be written; a plural also as its singular. */
function* namesIn(text: string): Generator<Name> {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’\p{Pd}]*/gu) ?? []
  for (const start of words.keys()) {
    for (let end = start + 1; end <= Math.min(words.length, start + WORDS_MAX); end += 1) {
      const written = words.slice(start, end).join(' ')
      const folded = foldName(written)
      yield {folded, written, start}
      if (folded.endsWith('s')) yield {folded: folded.slice(0, -1), written, start}
    }
  }
}
