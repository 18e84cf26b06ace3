import {bookingType} from './objects/booking.ts'
import {callToActionType} from './objects/call-to-action.ts'
import {changeType} from './objects/change.ts'
import {commitmentType} from './objects/commitment.ts'
import {contactType} from './objects/contact.ts'
import {correctionType} from './objects/correction.ts'
import {creatorType} from './objects/creator.ts'
import {faqItemType} from './objects/faq-item.ts'
import {formulaType} from './objects/formula.ts'
import {funnelStageType} from './objects/funnel-stage.ts'
import {imprintFactType} from './objects/imprint-fact.ts'
import {imprintType} from './objects/imprint.ts'
import {journeyLoopType} from './objects/journey-loop.ts'
import {linkStatusType} from './objects/link-status.ts'
import {localizedTextType} from './objects/localized-text.ts'
import {milestoneTimeType} from './objects/milestone-time.ts'
import {milestoneValueType} from './objects/milestone-value.ts'
import {milestoneType} from './objects/milestone.ts'
import {newsletterPickType} from './objects/newsletter-pick.ts'
import {newsletterSettingsType} from './objects/newsletter-settings.ts'
import {notAClaimType} from './objects/not-a-claim.ts'
import {offTrackType} from './objects/off-track.ts'
import {priceModuleType} from './objects/price-module.ts'
import {priceType} from './objects/price.ts'
import {problemType} from './objects/problem.ts'
import {recommendationType} from './objects/recommendation.ts'
import {resultTriggerType} from './objects/result-trigger.ts'
import {reviewType} from './objects/review.ts'
import {selfCheckBandType} from './objects/self-check-band.ts'
import {selfCheckConditionType} from './objects/self-check-condition.ts'
import {selfCheckDimensionType} from './objects/self-check-dimension.ts'
import {selfCheckOptionType} from './objects/self-check-option.ts'
import {selfCheckPointsType} from './objects/self-check-points.ts'
import {selfCheckQuestionType} from './objects/self-check-question.ts'
import {selfCheckRangeType} from './objects/self-check-range.ts'
import {selfCheckResultType} from './objects/self-check-result.ts'
import {selfCheckTestType} from './objects/self-check-test.ts'
import {siteLinkType} from './objects/site-link.ts'
import {solutionAngleType} from './objects/solution-angle.ts'
import {stagePairType} from './objects/stage-pair.ts'
import {stagePlaceType} from './objects/stage-place.ts'
import {stageType} from './objects/stage.ts'
import {vendorItemType} from './objects/vendor-item.ts'
import {worksheetInputType} from './objects/worksheet-input.ts'
import {worksheetType} from './objects/worksheet.ts'

/** Every object type that documents are made of. */
export const OBJECTS = [
  bookingType,
  callToActionType,
  changeType,
  commitmentType,
  contactType,
  correctionType,
  creatorType,
  faqItemType,
  formulaType,
  funnelStageType,
  imprintFactType,
  imprintType,
  journeyLoopType,
  linkStatusType,
  localizedTextType,
  milestoneTimeType,
  milestoneValueType,
  milestoneType,
  newsletterPickType,
  newsletterSettingsType,
  notAClaimType,
  offTrackType,
  priceModuleType,
  priceType,
  problemType,
  recommendationType,
  resultTriggerType,
  reviewType,
  selfCheckBandType,
  selfCheckConditionType,
  selfCheckDimensionType,
  selfCheckOptionType,
  selfCheckPointsType,
  selfCheckQuestionType,
  selfCheckRangeType,
  selfCheckResultType,
  selfCheckTestType,
  siteLinkType,
  solutionAngleType,
  stagePairType,
  stagePlaceType,
  stageType,
  vendorItemType,
  worksheetInputType,
  worksheetType,
]
