import type {Schema} from '../../schema/shape.ts'

/** What a quick parser says to a value that it does not accept. */
export const REFUSED = Symbol('refused')

/**
 * Reads a value that stands at some depth, or says {@link REFUSED}. Hands back the value itself
 * where parsing changes nothing, so that most of a document is never copied.
 */
export type QuickParser = (value: unknown, depth: number) => unknown

/** Where a parser gets the parsers of its parts. */
export type ParserOf = (schema: Schema) => QuickParser
