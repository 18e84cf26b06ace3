import type {AddressedDocument} from '../address/addressed.ts'
import type {Lookup} from '../load/dataset.ts'
import type {PageCitations} from '../view.ts'
import {numberCitations} from './number-citations.ts'

/** The citations of a page, numbered. */
export type CitationsOf = (page: AddressedDocument) => PageCitations

/** The citations of pages of a dataset. */
export const citationsIn =
  (dataset: Lookup): CitationsOf =>
  (page) =>
    numberCitations(page, {
      source: (id) => dataset.find('source', id),
      claim: (id) => dataset.find('claim', id),
    })

/**
 * The same where no document changes: one who asks for a page is mostly followed by others who ask for
 * the same one.
 */
export function citationsForGood(dataset: Lookup): CitationsOf {
  const number = citationsIn(dataset)
  let last: {readonly page: AddressedDocument; readonly citations: PageCitations} | undefined
  return (page) => {
    if (last?.page !== page) last = {page, citations: number(page)}
    return last.citations
  }
}
