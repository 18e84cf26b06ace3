import type {Claim, PortableText, SimpleText} from '@stepzero/content-model'
import type {AddressedDocument} from '../address/addressed.ts'
import type {Lookup} from '../load/dataset.ts'
import {neutralFigure} from '../text/neutral-figure.ts'
import {plainText} from '../text/plain-text.ts'
import {successorOf} from '../text/successor-of.ts'
import {wording} from '../text/wording.ts'
import type {OutdatedFigure} from '../view.ts'

/** What a list says of a document below its title. */
export interface Summary {
  /** Plain text; empty if it says nothing. */
  readonly summary: string
  /** The figures in it that no longer hold; absent where all do. */
  readonly outdated?: readonly OutdatedFigure[]
}

/** What a list says of a document below its title, and which of its figures no longer hold. */
export function summaryOf(document: AddressedDocument, dataset: Lookup, language: string): Summary {
  const find = (id: string) => dataset.find('claim', id)
  const sumUp = (text: PortableText | SimpleText | undefined) => summarise(text, find, language)
  switch (document._type) {
    case 'glossaryEntry':
      return {summary: document.definition}
    case 'insight':
      return sumUp(document.lead)
    case 'newsletterIssue':
    case 'selfCheck':
      return sumUp(document.intro)
    case 'journey':
      return {summary: document.goal}
    case 'journeyStep':
      return document.outcome === undefined
        ? sumUp(document.customerView)
        : {summary: document.outcome}
    case 'topic':
      return {summary: document.description}
    case 'person':
      return {summary: wording(document.bio, language, dataset.defaultLanguage) ?? ''}
    case 'source':
    default:
      return {summary: ''}
  }
}

/** Stands behind an outdated figure until its place in the text is known; no text of an editor has it. */
const MARK = '\uE000'

function summarise(
  text: PortableText | SimpleText | undefined,
  find: (id: string) => Claim | undefined,
  language: string,
): Summary {
  const outdated: Omit<OutdatedFigure, 'at'>[] = []
  const marked = plainText(text, (id) => {
    const claim = find(id)
    if (claim === undefined) return ''
    const figure = neutralFigure(claim, language)
    if (claim.status === 'current' || figure === '') return figure
    const instead = successorOf(claim, find)
    const said = instead && neutralFigure(instead, language)
    outdated.push({status: claim.status, ...(said === undefined ? {} : {instead: said})})
    return `${figure}${MARK}`
  })
  if (outdated.length === 0) return {summary: marked}
  const parts = marked.split(MARK)
  const endOf = (part: number) => parts.slice(0, part + 1).join('').length
  return {
    summary: parts.join(''),
    outdated: outdated.map((figure, part) => ({at: endOf(part), ...figure})),
  }
}
