import type {PortableText, SimpleText} from '@stepzero/content-model'
import type {AddressedDocument, PageDocument} from '../address/addressed.ts'

/** One stretch of rich text of a page, and the place it stands at. */
export interface Passage {
  /** The field, and the keys down to the text, joined by dots: `body`, `faq.f1`, `results.r2`. */
  readonly place: string
  readonly text: PortableText | SimpleText
  /** A line above it that belongs to it: the question of an answer, the title of a result. */
  readonly heading?: string
}

/**
 * The rich text of a page in the order readers meet it. Templates render the same fields in the
 * same order, so that sources are numbered as they appear.
 *
 * @public
 */
export function readingOrder(document: AddressedDocument): readonly Passage[] {
  switch (document._type) {
    case 'glossaryEntry':
      return [
        ...field('lead', document.lead),
        ...field('body', document.body),
        ...questions(document),
      ]
    case 'insight':
      return [
        ...field('lead', document.lead),
        ...field('cover', document.cover?.caption),
        ...field('body', document.body),
        ...questions(document),
      ]
    case 'newsletterIssue':
      return [...field('intro', document.intro), ...field('body', document.body)]
    case 'selfCheck':
      return selfCheckPassages(document)
    case 'journey':
      return field('body', document.body)
    case 'journeyStep':
      return [
        ...field('customerView', document.customerView),
        ...field('body', document.body),
        ...field('whenTheAnswerIsNo', document.whenTheAnswerIsNo),
        ...questions(document),
      ]
    case 'topic':
    case 'source':
    case 'person':
    default:
      return []
  }
}

function selfCheckPassages(check: Extract<PageDocument, {_type: 'selfCheck'}>): Passage[] {
  const results = check.results.map((result) => ({
    place: `results.${result._key}`,
    text: result.body,
    heading: result.title,
  }))
  const bands = check.dimensions.flatMap((dimension) =>
    dimension.bands.flatMap((band) =>
      band.body === undefined
        ? []
        : [
            {
              place: `dimensions.${dimension._key}.${band._key}`,
              text: band.body,
              heading: band.title,
            },
          ],
    ),
  )
  return [...field('intro', check.intro), ...results, ...bands, ...field('method', check.method)]
}

function field(place: string, text: PortableText | SimpleText | undefined): Passage[] {
  return text === undefined ? [] : [{place, text}]
}

function questions(
  page: Extract<PageDocument, {_type: 'glossaryEntry' | 'insight' | 'journeyStep'}>,
): Passage[] {
  return page.faq.map((item) => ({
    place: `faq.${item._key}`,
    text: item.answer,
    heading: item.question,
  }))
}
