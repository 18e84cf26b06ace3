import type {
  PlayableDimension,
  PlayableDimensionBand,
  PlayableNumber,
  PlayableOneChoice,
  PlayableOption,
  PlayableResult,
  PlayableScale,
  PlayableSeveralChoices,
} from './playable.ts'
import type {Worksheet} from './worksheet.ts'

/** An option with its wording. */
export interface Option extends PlayableOption {
  text: string
}

interface Wording {
  text: string
  /** One or two sentences below the question. */
  help?: string | undefined
}
/** Exactly one option. */
export interface OneChoiceQuestion extends PlayableOneChoice, Wording {
  options: readonly Option[]
}
/** One option or more. */
export interface SeveralChoicesQuestion extends PlayableSeveralChoices, Wording {
  options: readonly Option[]
}
/** A whole number from `from` to `to`, with words at both ends. */
export interface ScaleQuestion extends PlayableScale, Wording {
  fromLabel: string
  toLabel: string
}
/** A whole number of some unit. */
export interface NumberQuestion extends PlayableNumber, Wording {
  unit: string
  /** Stands in the field at first; it counts only once the reader moves on with it. */
  default?: number | undefined
}
/** A question with its wording, told apart by `kind`. */
export type Question = OneChoiceQuestion | SeveralChoicesQuestion | ScaleQuestion | NumberQuestion

/** A band of a dimension; documents add its text. */
export type DimensionBand = PlayableDimensionBand

/** One thing a check measures, with its name. */
export interface Dimension extends PlayableDimension {
  title: string
}

/** An outcome with its name; documents add body, recommendations and place. */
export interface Result extends PlayableResult {
  title: string
}

/** The parsed definition of a self-check, as an editor wrote it; documents may hold more. */
export interface SelfCheckDefinition {
  dimensions: readonly Dimension[]
  /** In the order they are asked. */
  questions: readonly Question[]
  /** In the order their rules are tried. */
  results: readonly Result[]
  worksheet?: Worksheet | undefined
}
