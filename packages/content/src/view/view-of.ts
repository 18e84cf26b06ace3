import {UnexpectedReadError} from '../errors.ts'
import type {View} from '../view.ts'

/**
 * A view for tests: answers what it is given and throws on every other read, so that a test shows
 * exactly what a page depends on.
 *
 * @throws {@link UnexpectedReadError} from any method that was not given
 * @public
 */
export function viewOf(given: Partial<View>): View {
  return {
    language: 'en',
    glossaryEntry: refuse('glossaryEntry'),
    insight: refuse('insight'),
    newsletterIssue: refuse('newsletterIssue'),
    selfCheck: refuse('selfCheck'),
    journey: refuse('journey'),
    journeyStep: refuse('journeyStep'),
    topic: refuse('topic'),
    source: refuse('source'),
    person: refuse('person'),
    document: refuse('document'),
    link: refuse('link'),
    card: refuse('card'),
    backlinks: refuse('backlinks'),
    citations: refuse('citations'),
    uses: refuse('uses'),
    claims: refuse('claims'),
    termLinks: refuse('termLinks'),
    list: refuse('list'),
    hasAny: refuse('hasAny'),
    letters: refuse('letters'),
    nameParts: refuse('nameParts'),
    names: refuse('names'),
    journeyLine: refuse('journeyLine'),
    placeOf: refuse('placeOf'),
    evidence: refuse('evidence'),
    image: refuse('image'),
    translations: refuse('translations'),
    pages: refuse('pages'),
    settings: refuse('settings'),
    trust: refuse('trust'),
    proof: refuse('proof'),
    weights: refuse('weights'),
    baseAddress: refuse('baseAddress'),
    today: refuse('today'),
    ...given,
  }
}

const refuse = (method: string) => (): never => {
  throw new UnexpectedReadError(method)
}
