import {PAGE_TYPES} from '../page-types.ts'
import {phrasesIn, type Patterns} from './prose/phrases-in.ts'
import {rule} from './rule.ts'

const NUMBER = String.raw`\d[\d.,]*`

/**
 * Shares, multiples and large sums: figures that somebody must have counted. Ordinals, years, numbers
 * of steps, marks of references and amounts of the house's own prices look like none of these.
 */
const FIGURES: Patterns = {
  en: [
    new RegExp(String.raw`\b${NUMBER}\s?(?:%|‰|per\s?cent\b|percentage points?\b)`, 'giu'),
    /\b(?:one|two|three|four|five|six|seven|eight|nine|\d+) (?:out of|in) (?:ten|10|a hundred|100|every)\b/giu,
    /\b(?:two|three|four) (?:thirds|quarters|fifths) of\b/giu,
    new RegExp(String.raw`\b${NUMBER}\s?(?:million|billion|trillion)\b`, 'giu'),
    new RegExp(
      String.raw`\b(?:twice|(?:two|three|four|five|ten|${NUMBER}) times|${NUMBER}x) (?:as|more|faster|higher|likelier)\b`,
      'giu',
    ),
  ],
  de: [
    new RegExp(String.raw`\b${NUMBER}\s?(?:%|‰|Prozent(?:punkte?n?)?\b)`, 'giu'),
    /\b(?:eine[rs]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|\d+) von (?:zehn|10|hundert|100)(?!\p{L})/giu,
    /\b(?:zwei Drittel|drei Viertel|vier Fünftel) (?:der|aller|des)\b/giu,
    new RegExp(
      String.raw`\b${NUMBER}\s?(?:Millionen|Million|Mio\.|Milliarden|Milliarde|Mrd\.)`,
      'giu',
    ),
    /\b(?:doppelt|dreimal|viermal|fünfmal|zehnmal|\d+-?mal) so (?:viel|oft|hoch|schnell|groß|wahrscheinlich)/giu,
  ],
}

/** A figure in running text is cited where it stands, or comes from a stored claim. */
export const figureIsCited = rule({
  id: 'figure-is-cited',
  types: PAGE_TYPES,
  scope: 'document',
  severity: 'warning',
  check: (document) => phrasesIn(document, FIGURES, say, isNone),
})

const say = (phrase: string) => ({
  message: `"${phrase}" reads like a figure that somebody counted, and nothing in this paragraph says who.`,
  remedy:
    'Cite its source here, show it from a claim, or list it under "not a claim" with the reason.',
})

/** All and nothing are words, and both ends of a range are a limit that the text itself sets. */
const isNone = (phrase: string, before: string, after: string): boolean =>
  /^(?:100|0)\s?(?:%|per|Prozent)/iu.test(phrase) ||
  /\d\s?%?\s?(?:[-–—]|to|bis)\s?$/u.test(before) ||
  /^\s?(?:[-–—]|to|bis)\s?\d/u.test(after)
