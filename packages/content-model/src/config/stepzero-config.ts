import type {Rule, Severity} from '../rules/rule.ts'

/** How a house sets a rule: its severity, or off, with the reason that readers of `/trust/` see. */
export type RuleSetting = Severity | {readonly off: string}

/** What a house decides for itself, in `stepzero.config.ts` at the root. */
export interface StepzeroConfig {
  /** Settings by the id of the rule; rules that are not named keep their own severity. */
  readonly rules?: Readonly<Record<string, RuleSetting>>
  /** The house's own rules, made with `rule`. */
  readonly houseRules?: readonly Rule[]
}

/**
 * Gives a configuration its type.
 *
 * @public
 */
export const defineConfig = (config: StepzeroConfig): StepzeroConfig => config
