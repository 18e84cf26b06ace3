import type {AddressedDocument} from '../address/addressed.ts'
import type {Lookup} from '../load/dataset.ts'
import {neutralFigure} from '../text/neutral-figure.ts'
import {plainText} from '../text/plain-text.ts'
import {wording} from '../text/wording.ts'

/** What a list says of a document below its title, in plain text; empty if it says nothing. */
export function summaryOf(document: AddressedDocument, dataset: Lookup, language: string): string {
  const figure = (id: string) => {
    const claim = dataset.find('claim', id)
    return claim === undefined ? '' : neutralFigure(claim, language)
  }
  switch (document._type) {
    case 'glossaryEntry':
      return document.definition
    case 'insight':
      return plainText(document.lead, figure)
    case 'newsletterIssue':
    case 'selfCheck':
      return plainText(document.intro, figure)
    case 'journey':
      return document.goal
    case 'journeyStep':
      return document.outcome ?? plainText(document.customerView, figure)
    case 'topic':
      return document.description
    case 'person':
      return wording(document.bio, language, dataset.defaultLanguage) ?? ''
    case 'source':
    default:
      return ''
  }
}
