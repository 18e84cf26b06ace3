import type {Shape} from '../../schema/shape.ts'
import {bytesOf, COLON, COMMA, OPEN_OBJECT} from './byte-reader.ts'
import type {Skimmer, SkimmerOf} from './skimmer.ts'
import type {TextReader} from './text-reader.ts'

/** Takes objects that one of their fields tells apart, wherever in them it stands. */
export const unionSkimmer = (
  {discriminator, options}: Extract<Shape, {kind: 'union'}>,
  skimmerOf: SkimmerOf,
): Skimmer => {
  const name = bytesOf(discriminator)
  const start = bytesOf(`"${discriminator}":`)
  const kinds = options.flatMap(({values, schema}) =>
    values.map((kind) => ({kind: bytesOf(`"${kind}"`), skim: skimmerOf(schema)})),
  )
  const first = options.flatMap(({values, schema}) =>
    values.map((kind) => ({
      start: bytesOf(`{"${discriminator}":"${kind}"`),
      skim: skimmerOf(schema),
    })),
  )
  const chosen = (reader: TextReader): Skimmer | undefined => {
    if (!reader.take(OPEN_OBJECT)) return undefined
    while (!reader.word(start)) {
      if (!reader.string()) return undefined
      const isIt = reader.isText(name)
      if (!reader.take(COLON)) return undefined
      if (isIt) break
      if (!reader.value() || !reader.take(COMMA)) return undefined
    }
    for (const {kind, skim} of kinds) if (reader.word(kind)) return skim
    return undefined
  }
  return (reader, depth) => {
    reader.next()
    const before = reader.at
    // Where the kind is what comes first there is nothing to look for.
    for (const {start: whole, skim} of first) {
      if (!reader.word(whole)) continue
      reader.at = before
      return skim(reader, depth)
    }
    const skim = chosen(reader)
    reader.at = before
    return skim !== undefined && skim(reader, depth)
  }
}
