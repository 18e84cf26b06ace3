import {indexDataset} from '../../dataset/index-dataset.ts'
import type {ContentDocument} from '../../document-types.ts'
import {causalClaimIsCited} from '../causal-claim-is-cited.ts'
import {figureIsCited} from '../figure-is-cited.ts'
import {superlativeIsCited} from '../superlative-is-cited.ts'

const RULES = [figureIsCited, superlativeIsCited, causalClaimIsCited]

// These rules read the document and nothing else.
const ALONE = {today: '', language: '', dataset: indexDataset([])}

/**
 * How many phrases of a document read like a claim and have no source beside them: figures,
 * superlatives and effects, as the three rules about prose find them.
 *
 * @public
 */
export const uncitedClaims = (document: ContentDocument): number =>
  RULES.reduce((count, {check}) => count + check(document, ALONE).length, 0)
