export type {Answer, AnswerProblem, Answers} from './answer.ts'
export {answerProblem} from './answer.ts'
export type {
  Dimension,
  DimensionBand,
  NumberQuestion,
  OneChoiceQuestion,
  Option,
  Question,
  Result,
  ScaleQuestion,
  SelfCheckDefinition,
  SeveralChoicesQuestion,
} from './definition.ts'
export type {
  AnswerTest,
  Band,
  BandTrigger,
  Condition,
  ContainsTest,
  IsTest,
  Measure,
  PlayableDefinition,
  PlayableDimension,
  PlayableDimensionBand,
  PlayableNumber,
  PlayableOneChoice,
  PlayableOption,
  PlayableQuestion,
  PlayableResult,
  PlayableScale,
  PlayableSeveralChoices,
  PointRange,
  Points,
  RuleTrigger,
  ScoreTest,
  Test,
} from './playable.ts'
export type {Play} from './play.ts'
export {play} from './play.ts'
export type {Score} from './score.ts'
export type {Formula, Worksheet, WorksheetInput} from './worksheet.ts'
