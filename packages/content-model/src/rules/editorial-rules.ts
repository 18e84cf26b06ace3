import {aliasAddsAName} from './alias-adds-a-name.ts'
import {causalClaimIsCited} from './causal-claim-is-cited.ts'
import {claimRangeIsInOrder} from './claim-range-is-in-order.ts'
import {commitmentHasItsOwnExit} from './commitment-has-its-own-exit.ts'
import {definitionIsNotCircular} from './definition-is-not-circular.ts'
import {entryIsLinked} from './entry-is-linked.ts'
import {figureIsCited} from './figure-is-cited.ts'
import {formerSlugsAreFree} from './former-slugs-are-free.ts'
import {keysAreUnique} from './keys-are-unique.ts'
import {milestoneNamesItsEvent} from './milestone-names-its-event.ts'
import {navigationLeadsSomewhere} from './navigation-leads-somewhere.ts'
import {phaseStatesNoTerms} from './phase-states-no-terms.ts'
import {publishedSlugIsKept} from './published-slug-is-kept.ts'
import {quoteContainsItsFigure} from './quote-contains-its-figure.ts'
import {quotedFigureIsTheValue} from './quoted-figure-is-the-value.ts'
import {referenceFindsItsTarget} from './reference-finds-its-target.ts'
import {referencePointsAtItsType} from './reference-points-at-its-type.ts'
import {resultRecommendsFreeZoneFirst} from './result-recommends-free-zone-first.ts'
import {reviewIsInTime} from './review-is-in-time.ts'
import type {Rule} from './rule.ts'
import {selfCheckAsksForAReason} from './self-check-asks-for-a-reason.ts'
import {selfCheckCanBeProved} from './self-check-can-be-proved.ts'
import {selfCheckDefaultFits} from './self-check-default-fits.ts'
import {selfCheckHasAnHonestNo} from './self-check-has-an-honest-no.ts'
import {selfCheckIsSound} from './self-check-is-sound.ts'
import {selfCheckLeadsEverywhere} from './self-check-leads-everywhere.ts'
import {selfCheckWeighsAnswers} from './self-check-weighs-answers.ts'
import {slugIsUnique} from './slug-is-unique.ts'
import {sourceHasADate} from './source-has-a-date.ts'
import {sourceHasAnAddress} from './source-has-an-address.ts'
import {sourceIsListedOnce} from './source-is-listed-once.ts'
import {sourceIsNotStale} from './source-is-not-stale.ts'
import {sourceIsUsed} from './source-is-used.ts'
import {stepBelongsToOneJourney} from './step-belongs-to-one-journey.ts'
import {stepNamesItsExit} from './step-names-its-exit.ts'
import {stepNamesItsOutcome} from './step-names-its-outcome.ts'
import {stepNamesItsPrice} from './step-names-its-price.ts'
import {stepNamesItsZone} from './step-names-its-zone.ts'
import {superlativeIsCited} from './superlative-is-cited.ts'
import {supersededClaimNamesItsSuccessor} from './superseded-claim-names-its-successor.ts'
import {termIsExplainedOnce} from './term-is-explained-once.ts'
import {vendorServesAValue} from './vendor-serves-a-value.ts'
import {wordingStandsOnce} from './wording-stands-once.ts'
import {worksheetDividesSafely} from './worksheet-divides-safely.ts'
import {worksheetIsSound} from './worksheet-is-sound.ts'
import {worksheetNamesItsOrigins} from './worksheet-names-its-origins.ts'
import {zoneAgreesWithPrice} from './zone-agrees-with-price.ts'

/** The rules of the house, in the order their findings are told. */
export const editorialRules: readonly Rule[] = [
  keysAreUnique,
  wordingStandsOnce,
  referenceFindsItsTarget,
  referencePointsAtItsType,
  slugIsUnique,
  formerSlugsAreFree,
  publishedSlugIsKept,
  termIsExplainedOnce,
  aliasAddsAName,
  definitionIsNotCircular,
  entryIsLinked,
  stepBelongsToOneJourney,
  stepNamesItsZone,
  stepNamesItsOutcome,
  stepNamesItsPrice,
  stepNamesItsExit,
  zoneAgreesWithPrice,
  phaseStatesNoTerms,
  commitmentHasItsOwnExit,
  milestoneNamesItsEvent,
  vendorServesAValue,
  claimRangeIsInOrder,
  supersededClaimNamesItsSuccessor,
  quoteContainsItsFigure,
  quotedFigureIsTheValue,
  sourceHasAnAddress,
  sourceHasADate,
  sourceIsNotStale,
  sourceIsListedOnce,
  sourceIsUsed,
  figureIsCited,
  superlativeIsCited,
  causalClaimIsCited,
  selfCheckIsSound,
  selfCheckLeadsEverywhere,
  selfCheckHasAnHonestNo,
  selfCheckDefaultFits,
  resultRecommendsFreeZoneFirst,
  selfCheckAsksForAReason,
  selfCheckWeighsAnswers,
  selfCheckCanBeProved,
  worksheetIsSound,
  worksheetDividesSafely,
  worksheetNamesItsOrigins,
  reviewIsInTime,
  navigationLeadsSomewhere,
]
