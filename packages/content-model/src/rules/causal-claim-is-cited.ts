import {PAGE_TYPES} from '../page-types.ts'
import {phrasesIn, type Patterns} from './prose/phrases-in.ts'
import {rule} from './rule.ts'

const EN_EFFECT =
  'revenue|sales|profits?|profitability|productivity|conversion rates?|conversions?|churn|retention|loyalty|turnover'
const DE_EFFECT =
  'Umsatz|Umsätze|Gewinn|Gewinne|Produktivität|Konversionsrate|Abwanderung|Kundenbindung|Absatz'

/** Effects that are said to be known, and causes of what firms count. */
const CAUSES: Patterns = {
  en: [
    /\b(?:studies|research|surveys?|experience|science) (?:shows?|proves?|confirms?|has shown|have shown|has proven|have proven)\b/giu,
    /\b(?:it (?:is|has been) (?:proven|shown)|(?:demonstrably|provably|measurably|proven to))\b/giu,
    new RegExp(
      String.raw`\b(?:increases|raises|boosts|doubles|triples|lifts|drives|reduces|lowers|cuts|halves) (?:\p{L}+ ){0,2}(?:${EN_EFFECT})\b`,
      'giu',
    ),
    new RegExp(
      String.raw`\bleads? to (?:more|less|higher|lower|better) (?:\p{L}+ )?(?:${EN_EFFECT})\b`,
      'giu',
    ),
  ],
  de: [
    /(?<!\p{L})(?:Studien|Untersuchungen|Umfragen|Forschungen) (?:zeigen|belegen|beweisen|bestätigen)(?!\p{L})/giu,
    /(?<!\p{L})(?:nachweislich|erwiesenermaßen|nachgewiesenermaßen|messbar besser)(?!\p{L})/giu,
    new RegExp(
      String.raw`(?<!\p{L})(?:steigert|erhöht|verdoppelt|verdreifacht|hebt|senkt|verringert|halbiert) (?:\p{L}+ ){0,2}(?:${DE_EFFECT})(?!\p{L})`,
      'giu',
    ),
    new RegExp(
      String.raw`(?<!\p{L})führt zu (?:mehr|weniger|höherem|höherer|geringerer|besserer) (?:\p{L}+ )?(?:${DE_EFFECT})(?!\p{L})`,
      'giu',
    ),
  ],
}

/** Who says that one thing brings about another says how that is known. */
export const causalClaimIsCited = rule({
  id: 'causal-claim-is-cited',
  types: PAGE_TYPES,
  scope: 'document',
  severity: 'warning',
  check: (document) => phrasesIn(document, CAUSES, say),
})

const say = (phrase: string) => ({
  message: `"${phrase}" claims an effect, and nothing in this paragraph says how that is known.`,
  remedy: 'Cite who found it, say whose experience it is, or list it under "not a claim".',
})
