export type {Answer, AnswerProblem, Answers} from './answer.ts'
export {answerProblem} from './answer.ts'
export type {FittedAnswers, WrittenAnswers} from './answers-text.ts'
export {fitAnswers, readAnswers, writeAnswers} from './answers-text.ts'
export {definitionFaults} from './definition-faults.ts'
export {definitionHash} from './definition-hash.ts'
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
export type {PlayableWorksheet, WorksheetOutcome} from './evaluate-worksheet.ts'
export {evaluateWorksheet, toPlayableWorksheet} from './evaluate-worksheet.ts'
export type {Fault, FaultCode, FaultPath} from './fault.ts'
export {formatFigure} from './format-figure.ts'
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
export type {ScoringKey, ScoringLine, ScoringQuestion} from './scoring-key.ts'
export {scoringKey} from './scoring-key.ts'
export {toPlayable} from './to-playable.ts'
export type {Formula, Worksheet, WorksheetInput} from './worksheet.ts'
export {worksheetFaults} from './worksheet-faults.ts'
export {worksheetRisks} from './worksheet-risks.ts'
