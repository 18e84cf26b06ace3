import {claimType} from './documents/claim.ts'
import {departmentType} from './documents/department.ts'
import {evidenceType} from './documents/evidence.ts'
import {glossaryEntryType} from './documents/glossary-entry.ts'
import {insightType} from './documents/insight.ts'
import {journeyStepType} from './documents/journey-step.ts'
import {journeyType} from './documents/journey.ts'
import {newsletterIssueType} from './documents/newsletter-issue.ts'
import {personType} from './documents/person.ts'
import {redirectType} from './documents/redirect.ts'
import {selfCheckType} from './documents/self-check.ts'
import {settingsType} from './documents/settings.ts'
import {solutionType} from './documents/solution.ts'
import {sourceType} from './documents/source.ts'
import {stageMappingType} from './documents/stage-mapping.ts'
import {stageModelType} from './documents/stage-model.ts'
import {topicType} from './documents/topic.ts'

/** Every document type, in the order of the new-document menu. */
export const DOCUMENTS = [
  glossaryEntryType,
  insightType,
  newsletterIssueType,
  selfCheckType,
  journeyType,
  journeyStepType,
  solutionType,
  evidenceType,
  sourceType,
  claimType,
  topicType,
  personType,
  departmentType,
  stageModelType,
  stageMappingType,
  redirectType,
  settingsType,
]
