import type {AddressedDocument} from '../address/addressed.ts'
import type {Lookup} from '../load/dataset.ts'
import type {Card, PageLink} from '../view.ts'
import {summaryOf} from './summary-of.ts'

/** What a list shows of a document. */
export function cardOf(
  document: AddressedDocument,
  link: PageLink,
  dataset: Lookup,
  language: string,
  count: number | undefined,
): Card {
  const rest = count === undefined ? {} : {count}
  const card = {...link, ...summaryOf(document, dataset, language), aliases: [], ...rest}
  switch (document._type) {
    case 'glossaryEntry':
      return {...card, aliases: document.aliases}
    case 'insight':
      return {...card, date: document.publishedAt}
    case 'newsletterIssue':
      return {...card, date: document.sentAt, number: document.number}
    case 'selfCheck':
      return {...card, minutes: document.minutes}
    case 'journeyStep': {
      const {zone, number} = document
      return {...card, number, ...(zone === undefined ? {} : {zone})}
    }
    case 'journey':
    case 'topic':
    case 'source':
    case 'person':
    default:
      return card
  }
}
