import {PAGE_TYPES} from '../page-types.ts'
import {phrasesIn, type Patterns} from './prose/phrases-in.ts'
import {rule} from './rule.ts'

const EN_FIELD =
  'of its kind|in the world|in the industry|in the field|on the market|in the market|in europe|worldwide|of all'
const DE_FIELD = 'der Welt|weltweit|am Markt|auf dem Markt|der Branche|ihrer Art|seiner Art|Europas'

/**
 * First places: ranks within a field, and the words that stand for one. A plain superlative ("the
 * cheapest moment", "at the latest") compares within its own sentence and is none.
 */
const SUPERLATIVES: Patterns = {
  en: [
    /\b(?:market|industry|world)[- ]leading\b/giu,
    /\b(?:the|a) (?:global |world |market )?leader in\b/giu,
    /\bmarket leaders?\b/giu,
    /\b(?:world[- ]class|best[- ]in[- ]class|second to none|unrivalled|unrivaled|unmatched)\b/giu,
    /\b(?:the )?(?:number one|no\. ?1)\b/giu,
    new RegExp(
      String.raw`\bthe (?:best|largest|biggest|fastest|cheapest|safest|first|only|most \p{L}+)(?: \p{L}+){0,3} (?:${EN_FIELD})\b`,
      'giu',
    ),
    /\bthe world[’']s (?:best|largest|biggest|fastest|first|only|most \p{L}+)\b/giu,
  ],
  de: [
    /(?<!\p{L})(?:markt|branchen|welt)führend\p{L}*/giu,
    /(?<!\p{L})(?:Markt|Weltmarkt|Branchen)führer\p{L}*/gu,
    /(?<!\p{L})(?:konkurrenzlos|unübertroffen|unerreicht)\p{L}*/giu,
    /(?<!\p{L})(?:Nummer eins|Nr\. ?1)(?!\p{L})/giu,
    new RegExp(
      String.raw`(?<!\p{L})(?:der|die|das|den|dem) (?:beste|größte|schnellste|günstigste|sicherste|erste|einzige)[nrs]?(?: \p{L}+){0,3} (?:${DE_FIELD})(?!\p{L})`,
      'giu',
    ),
  ],
}

/** Who says to be first in something says by whose count. */
export const superlativeIsCited = rule({
  id: 'superlative-is-cited',
  types: PAGE_TYPES,
  scope: 'document',
  severity: 'warning',
  check: (document) => phrasesIn(document, SUPERLATIVES, say),
})

const say = (phrase: string) => ({
  message: `"${phrase}" claims a first place, and nothing in this paragraph says by whose count.`,
  remedy: 'Cite who found so, say it more plainly, or list it under "not a claim" with the reason.',
})
