import type {Lookup} from '../load/dataset.ts'
import {glossaryPlan, glossarySize, joinedPlan, type GlossaryPlan} from '../plan/glossary-plan.ts'
import {currentOnly} from './keep-current.ts'

/** How many terms are looked at together, about: an edit of one of ten thousand looks at these only. */
const TOGETHER = 64

/** What the names of the terms of a language bring about, while they change. */
export function currentGlossary(lookup: Lookup): (language: string) => GlossaryPlan {
  const size = currentOnly.memo((language: string) =>
    glossarySize(lookup.group(language, 'glossary').length),
  )
  const cut = currentOnly.memo((language: string) => cutIds(lookup.group(language, 'glossary')))
  const idsOf = currentOnly.memo((key: string): readonly string[] => {
    const [language = '', first = ''] = key.split('\n')
    return cut(language).get(first) ?? []
  })
  const some = currentOnly.memo((key: string): GlossaryPlan => {
    const [language = ''] = key.split('\n')
    const terms = idsOf(key).flatMap((id) => lookup.find('glossaryEntry', id) ?? [])
    return glossaryPlan(terms, language, size(language))
  })
  return currentOnly.memo((language: string) => {
    const firsts = [...cut(language).keys()]
    return joinedPlan(
      firsts.map((first) => some(`${language}\n${first}`)),
      language,
    )
  })
}

/** Ids in pieces, by the first of each. Which one begins a piece is its own affair: others may come and go. */
function cutIds(ids: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const pieces = new Map<string, string[]>()
  let piece: string[] = []
  for (const id of ids) {
    if (pieces.size === 0 || beginsPiece(id)) {
      piece = []
      pieces.set(id, piece)
    }
    piece.push(id)
  }
  return pieces
}

/** FNV-1a over the id: about one in so many. */
function beginsPiece(id: string): boolean {
  let sum = 0x811c9dc5
  for (let at = 0; at < id.length; at += 1) sum = Math.imul(sum ^ id.charCodeAt(at), 0x01000193)
  return ((sum ^ (sum >>> 15)) >>> 0) % TOGETHER === 0
}
