import type {Reference, SelfCheck, Worksheet} from '@stepzero/content-model'
import type {AddressedDocument} from '../address/addressed.ts'
import type {CitationsOf} from '../citations/citations-in.ts'
import {walk, type Part} from '../text/walk.ts'
import type {UseKind} from '../view.ts'

/** Hears of one use of a document; the anchor is the id on the page where it stands, if it has one. */
export type TakeUse = (target: string, kind: UseKind, anchor?: string) => void

/** Tells everything a page uses in its own fields, in reading order; once for every use. */
export function tellUses(page: AddressedDocument, citationsOf: CitationsOf, take: TakeUse): void {
  for (const {source, uses} of citationsOf(page).sources) {
    for (const {id: anchor, claim} of uses) {
      take(source._id, 'citation', anchor)
      if (claim !== undefined) take(claim, 'claim', anchor)
    }
  }
  for (const part of walk(page)) tellUsesOfPart(part, take)
  tellUsesOfFields(page, take)
}

function tellUsesOfPart(part: Part, take: TakeUse): void {
  if (part.kind === 'embed') {
    const target = part.value._type === 'journeyMap' ? part.value.journey : part.value.check
    take(target._ref, 'embed')
  }
  if (part.kind !== 'block' || part.block.markDefs.length === 0) return
  // An annotation that no text carries is invisible, so it links nothing.
  const {children, markDefs} = part.block
  for (const mark of markDefs) {
    if (!children.some((child) => child._type === 'span' && child.marks.includes(mark._key)))
      continue
    if (mark._type === 'term') take(mark.entry._ref, 'term')
    if (mark._type === 'internalLink') take(mark.reference._ref, 'link')
  }
}

function tellUsesOfFields(page: AddressedDocument, take: TakeUse): void {
  if (page._type === 'newsletterIssue') {
    const picked = page.picks.map((pick) => pick.reference)
    tellAll(picked, 'pick', take)
  }
  if (page._type === 'selfCheck') tellUsesOfCheck(page, take)
  if (page._type === 'journeyStep') {
    for (const {value} of page.milestones) tellAll(originsOf(value?.worksheet), 'claim', take)
  }
  if (page._type === 'glossaryEntry' || page._type === 'insight') {
    tellAll(page.related, 'related', take)
  }
  if (page._type === 'glossaryEntry' || page._type === 'insight' || page._type === 'selfCheck') {
    tellAll(page.serves, 'serves', take)
  }
  if (page._type === 'glossaryEntry') tellAll([page.callToAction?.page], 'callToAction', take)
}

function tellUsesOfCheck(check: SelfCheck, take: TakeUse): void {
  for (const result of check.results) {
    const pages = result.recommendations.map((recommendation) => recommendation.page)
    tellAll([...pages, result.place], 'recommendation', take)
  }
  const questions = check.questions.map((question) =>
    question.kind === 'number' ? question.defaultFrom : undefined,
  )
  tellAll(questions, 'claim', take)
  tellAll(originsOf(check.worksheet), 'claim', take)
}

function originsOf(worksheet: Worksheet | undefined): (Reference | undefined)[] {
  return worksheet?.inputs.map((input) => input.defaultFrom) ?? []
}

function tellAll(
  references: readonly (Reference | undefined)[],
  kind: UseKind,
  take: TakeUse,
): void {
  for (const reference of references) if (reference !== undefined) take(reference._ref, kind)
}
