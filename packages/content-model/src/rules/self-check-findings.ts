import {definitionFaults} from '@stepzero/self-check'
import {analyse, findings, type Finding} from '@stepzero/self-check/analysis'
import type {SelfCheck} from '../documents/self-check.ts'
import {toFieldPath} from '../schema/field-path.ts'
import type {RuleFinding} from './rule.ts'

// Steps for each proof. Checks of ordinary size need a few hundred; one that needs more than this
// would keep the Studio busy for seconds at each keystroke, so it is told as unproved instead.
const BUDGET = 30_000

// Several rules ask about the same check, and proving is work.
const known = new WeakMap<SelfCheck, readonly Finding[]>()

const findingsIn = (check: SelfCheck): readonly Finding[] => {
  const found = known.get(check)
  if (found) return found
  // An unsound check is not analysed: its faults come first, and proofs would be about another one.
  const proved =
    definitionFaults(check).length > 0 ? [] : findings(check, analyse(check, {budget: BUDGET}))
  known.set(check, proved)
  return proved
}

/** What the analysis of a check finds, as far as a rule wants to hear of it. */
export const selfCheckFindings = (
  check: SelfCheck,
  wanted: (finding: Finding) => boolean,
): RuleFinding[] =>
  findingsIn(check)
    .filter(wanted)
    .map(({path, message, remedy}) => ({path: toFieldPath(check, path), message, remedy}))
