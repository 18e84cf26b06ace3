import {safeHref, type Source, type SourceKind} from '@stepzero/content-model'
import {namedIn} from '../format/creators.ts'

/** A name as CSL has it: of a person in parts, or of a body as a whole. */
export type CslName =
  {readonly literal: string} | {readonly family: string; readonly given?: string}

/** A date as CSL has it: year, month and day, as far as they are known. */
export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[]
}

/** A source as CSL-JSON has it; every other format is written from this. */
export interface CslItem {
  readonly id: string
  readonly type: SourceKind
  readonly title: string
  readonly author?: readonly CslName[]
  /** That there were more than are named. CSL has no word for it: left out of CSL-JSON. */
  readonly hasOthers?: true
  readonly 'container-title'?: string
  readonly volume?: string
  readonly issue?: string
  readonly page?: string
  readonly edition?: string
  readonly number?: string
  readonly publisher?: string
  readonly issued?: CslDate
  readonly accessed?: CslDate
  readonly URL?: string
  readonly DOI?: string
}

/** What a source states as CSL-JSON, and nothing that it does not. */
export function cslItem(source: Source): CslItem {
  const {slug, kind, title, creators, containerTitle, volume, issue, pages, edition} = source
  const {number, publisher, issued, accessed, doi} = source
  const address = readAt(source)
  const {named, hasOthers} = namedIn(creators)
  return {
    id: slug,
    type: kind,
    title,
    ...(named.length === 0 ? {} : {author: named.map(cslName)}),
    ...(hasOthers ? {hasOthers} : {}),
    ...(containerTitle === undefined ? {} : {'container-title': containerTitle}),
    ...(volume === undefined ? {} : {volume}),
    ...(issue === undefined ? {} : {issue}),
    ...(pages === undefined ? {} : {page: pages}),
    ...(edition === undefined ? {} : {edition}),
    ...(number === undefined ? {} : {number}),
    ...(publisher === undefined ? {} : {publisher}),
    ...(issued === undefined ? {} : {issued: cslDate(issued)}),
    ...(accessed === undefined ? {} : {accessed: cslDate(accessed)}),
    ...(address === undefined ? {} : {URL: address}),
    ...(doi === undefined ? {} : {DOI: doi}),
  }
}

const cslName = ({family, given, literal}: Source['creators'][number]): CslName =>
  family === undefined
    ? {literal: literal ?? given ?? ''}
    : {family, ...(given === undefined ? {} : {given})}

const cslDate = (date: string): CslDate => ({'date-parts': [date.split('-').map(Number)]})

/** The address of a source, or of its archived copy once that is the one that answers. */
function readAt({url, archiveUrl, linkStatus}: Source): string | undefined {
  const [own, archived] = [url, archiveUrl].map((one) =>
    one === undefined ? undefined : safeHref(one),
  )
  return linkStatus?.state === 'gone' ? (archived ?? own) : (own ?? archived)
}
