import {internalLinkType, linkType, termType} from './portable-text/annotations.ts'
import {calloutType} from './portable-text/callout.ts'
import {citationType} from './portable-text/citation.ts'
import {claimValueType} from './portable-text/claim-value.ts'
import {figureType} from './portable-text/figure.ts'
import {journeyMapType} from './portable-text/journey-map.ts'
import {portableTextType} from './portable-text/portable-text.ts'
import {pullQuoteType} from './portable-text/pull-quote.ts'
import {selfCheckEmbedType} from './portable-text/self-check-embed.ts'
import {simpleTextType} from './portable-text/simple-text.ts'
import {tableCellType, tableRowType, tableType} from './portable-text/table.ts'

/** Every type that Portable Text is made of. */
export const PORTABLE_TEXT = [
  linkType,
  termType,
  internalLinkType,
  calloutType,
  citationType,
  claimValueType,
  figureType,
  journeyMapType,
  portableTextType,
  pullQuoteType,
  selfCheckEmbedType,
  simpleTextType,
  tableCellType,
  tableRowType,
  tableType,
]
