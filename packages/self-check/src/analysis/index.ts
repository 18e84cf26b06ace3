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
