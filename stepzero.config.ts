import {defineConfig} from '@stepzero/content-model'

/**
 * What this house decides for itself about its editorial rules.
 *
 * A rule that is not named here keeps its own severity: errors are for what is certain and stop a
 * build, warnings never do. `packages/content-model/README.md` lists them. To change one:
 *
 *     rules: {
 *       'source-has-an-address': 'error',
 *       'self-check-weighs-answers': {off: 'Our checks decide by one answer on purpose.'},
 *     },
 *
 * The reason for a rule that is off is published with the site. Rules of your own are made with
 * `rule` from the same package and listed under `houseRules`.
 */
export default defineConfig({
  rules: {},
  houseRules: [],
})
