import type {Reference, SelfCheck, Worksheet} from '@stepzero/content-model'
import type {AddressedDocument} from '../address/addressed.ts'
import {numberCitations, type CitedDocuments} from '../citations/number-citations.ts'
import {walk, type Part} from '../text/walk.ts'
import type {UseKind} from '../view.ts'

/** One use of a document by a page. */
export interface Use {
  readonly target: string
  readonly kind: UseKind
  /** Id on the page where it stands, where it has one. */
  readonly anchor?: string
}

/** Everything a page uses in its own fields, in reading order; once for every use. */
export function* usesOf(page: AddressedDocument, cited: CitedDocuments): Generator<Use> {
  for (const {source, uses} of numberCitations(page, cited).sources) {
    for (const {id: anchor, claim} of uses) {
      yield {target: source._id, kind: 'citation', anchor}
      if (claim !== undefined) yield {target: claim, kind: 'claim', anchor}
    }
  }
  for (const part of walk(page)) yield* usesOfPart(part)
  yield* usesOfFields(page)
}

function* usesOfPart(part: Part): Generator<Use> {
  if (part.kind === 'embed') {
    const target = part.value._type === 'journeyMap' ? part.value.journey : part.value.check
    yield {target: target._ref, kind: 'embed'}
  }
  if (part.kind !== 'block' || part.block.markDefs.length === 0) return
  // An annotation that no text carries is invisible, so it links nothing.
  const marks = new Set(part.block.children.flatMap((c) => (c._type === 'span' ? c.marks : [])))
  for (const mark of part.block.markDefs) {
    if (!marks.has(mark._key)) continue
    if (mark._type === 'term') yield {target: mark.entry._ref, kind: 'term'}
    if (mark._type === 'internalLink') yield {target: mark.reference._ref, kind: 'link'}
  }
}

function* usesOfFields(page: AddressedDocument): Generator<Use> {
  if (page._type === 'newsletterIssue') {
    yield* all(
      page.picks.map((pick) => pick.reference),
      'pick',
    )
  }
  if (page._type === 'selfCheck') yield* usesOfCheck(page)
  if (page._type === 'journeyStep') {
    for (const {value} of page.milestones) yield* all(originsOf(value?.worksheet), 'claim')
  }
  if (page._type === 'glossaryEntry' || page._type === 'insight') {
    yield* all(page.related, 'related')
  }
  if (page._type === 'glossaryEntry' || page._type === 'insight' || page._type === 'selfCheck') {
    yield* all(page.serves, 'serves')
  }
  if (page._type === 'glossaryEntry') yield* all([page.callToAction?.page], 'callToAction')
}

function* usesOfCheck(check: SelfCheck): Generator<Use> {
  for (const result of check.results) {
    const pages = result.recommendations.map((recommendation) => recommendation.page)
    yield* all([...pages, result.place], 'recommendation')
  }
  const questions = check.questions.map((question) =>
    question.kind === 'number' ? question.defaultFrom : undefined,
  )
  yield* all(questions, 'claim')
  yield* all(originsOf(check.worksheet), 'claim')
}

function originsOf(worksheet: Worksheet | undefined): (Reference | undefined)[] {
  return worksheet?.inputs.map((input) => input.defaultFrom) ?? []
}

function* all(references: readonly (Reference | undefined)[], kind: UseKind): Generator<Use> {
  for (const reference of references) {
    if (reference !== undefined) yield {target: reference._ref, kind}
  }
}
