import type {TextReader} from './text-reader.ts'
import type {Schema} from '../../schema/shape.ts'

/**
 * Takes a value that stands at some depth, if it is certain that parsing accepts it and that no rule
 * about lists objects to it. What it does not take may be sound all the same.
 */
export type Skimmer = (reader: TextReader, depth: number) => boolean

/** Where a skimmer gets the skimmers of its parts. */
export type SkimmerOf = (schema: Schema) => Skimmer
