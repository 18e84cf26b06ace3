import {RepeatedRuleError, RuleOffWithoutReasonError, UnknownRuleError} from '../errors.ts'
import {editorialRules} from '../rules/editorial-rules.ts'
import type {Rule} from '../rules/rule.ts'
import type {RuleSetting, StepzeroConfig} from './stepzero-config.ts'

/** A rule that a house does without, and why. */
export interface RuleOff {
  readonly id: string
  readonly reason: string
}

/** The rules to run, each with the severity the house gave it, and those that are off. */
export interface ResolvedRules {
  readonly rules: readonly Rule[]
  readonly off: readonly RuleOff[]
}

/**
 * Applies a configuration to the editorial rules and adds the house's own.
 *
 * @throws {@link UnknownRuleError} if a setting names a rule that does not exist
 * @throws {@link RepeatedRuleError} if a rule of the house takes the id of another
 * @throws {@link RuleOffWithoutReasonError} if a rule is off and nothing says why
 * @public
 */
export const resolveRules = ({rules = {}, houseRules = []}: StepzeroConfig): ResolvedRules => {
  const all = [...editorialRules, ...houseRules]
  const ids = all.map(({id}) => id)
  const repeated = ids.find((id, index) => ids.indexOf(id) < index)
  if (repeated !== undefined) throw new RepeatedRuleError(repeated)
  const settings = new Map<string, RuleSetting>(Object.entries(rules))
  const unknown = [...settings.keys()].filter((id) => !ids.includes(id))
  if (unknown.length > 0) throw new UnknownRuleError(unknown, ids)
  const off: RuleOff[] = []
  const on: Rule[] = []
  for (const rule of all) {
    const setting = settings.get(rule.id) ?? rule.severity
    if (typeof setting === 'string') on.push({...rule, severity: setting})
    else if (/\S/u.test(setting.off)) off.push({id: rule.id, reason: setting.off})
    else throw new RuleOffWithoutReasonError(rule.id)
  }
  return {rules: on, off}
}
