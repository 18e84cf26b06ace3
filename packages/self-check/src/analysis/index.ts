export {analyse} from './analyse.ts'
export type {
  Analysis,
  ConditionFacts,
  Decision,
  Gap,
  Influence,
  OutcomeFacts,
  Overlap,
  QuestionFacts,
  Reach,
  ScoreFacts,
  Unproved,
  WalkFacts,
  WalksFacts,
} from './analysis.ts'
export type {Finding, FindingCode} from './findings.ts'
export {findings} from './findings.ts'
