import {rule} from './rule.ts'
import {selfCheckFindings} from './self-check-findings.ts'

/**
 * A check that cannot say "this is not for you" is an advertisement: some answers must lead to a
 * result that does.
 */
export const selfCheckHasAnHonestNo = rule({
  id: 'self-check-has-an-honest-no',
  types: ['selfCheck'],
  scope: 'document',
  severity: 'error',
  check: (check) =>
    check.results.some(({notAFit}) => notAFit)
      ? selfCheckFindings(check, ({code}) => code === 'noHonestNo')
      : [
          {
            path: ['results'],
            message: 'No result of this check says that it is not a fit.',
            remedy: 'Add a result that honestly says no, or that nothing should be done now.',
          },
        ],
})
