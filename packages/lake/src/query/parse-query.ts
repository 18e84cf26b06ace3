import {GroqSyntaxError, parse} from 'groq-js'
import type {ExprNode} from 'groq-js'
import {QueryParseError} from '../errors.ts'
import type {JsonObject} from '../json.ts'
import {spanOf, wholeOf} from './query-span.ts'
import type {QuerySpan} from './query-span.ts'
import {refuseUnanswerable} from './refuse-unanswerable.ts'

const PARAMETER_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/

/**
 * Parses a query with its parameters, which groq-js writes into the tree: a tree fits one set of
 * parameters only.
 *
 * Refuses what would be answered wrongly or not at all: a parameter without a value, a function
 * that groq-js does not have, a tuple outside a selector.
 *
 * @throws {@link QueryParseError} with the place in the query
 */
export function parseQuery(query: string, params: JsonObject = {}): ExprNode {
  refuseParameterNames(query, params)
  try {
    const tree = parseTree(query, params)
    refuseUnanswerable(tree, query)
    return tree
  } catch (cause) {
    // The stack is used up; whatever was asked for, nobody wrote it by hand.
    if (!(cause instanceof RangeError)) throw cause
    throw new QueryParseError('the query is nested too deeply', query, wholeOf(query), {cause})
  }
}

function parseTree(query: string, params: JsonObject): ExprNode {
  try {
    return parse(query, {params: {...params}})
  } catch (cause) {
    if (cause instanceof GroqSyntaxError) throw syntaxError(cause, query)
    if (cause instanceof RangeError) throw cause
    const description = cause instanceof Error ? cause.message : String(cause)
    throw new QueryParseError(description, query, spanOfSemanticError(description, query), {cause})
  }
}

/**
 * groq-js says "Unexpected end of query", and the place before, wherever it cannot go on; the place
 * is what it stopped at, and only behind the last character is it the end that is unexpected.
 */
function syntaxError(cause: GroqSyntaxError, query: string): QueryParseError {
  const detail = cause.message.replace(/^Syntax error in GROQ query at position \d+:?\s*/, '')
  const isVague = detail === 'Unexpected end of query' && cause.position < query.length
  const at = isVague ? cause.position + 1 : Math.min(cause.position, query.length)
  const rest = query.slice(at).trimStart()
  const [next] = rest.match(/^./su) ?? []
  const description = isVague && next !== undefined ? `Unexpected "${next}"` : detail
  return new QueryParseError(description, query, {start: at, end: at}, {cause})
}

function refuseParameterNames(query: string, params: JsonObject): void {
  for (const name of Object.keys(params)) {
    // groq-js asks the parameters whether they have a name, through this very method.
    if (PARAMETER_NAME.test(name) && name !== 'hasOwnProperty') continue
    const description = `"$${name}" cannot be the name of a parameter`
    throw new QueryParseError(description, query, wholeOf(query))
  }
}

/** groq-js says what is wrong with a function but not where; its name usually tells. */
function spanOfSemanticError(description: string, query: string): QuerySpan {
  const name = /(?:function|namespace): (\w+)$|function (\w+)\(\)/.exec(description)
  const word = name?.[1] ?? name?.[2]
  return word === undefined ? wholeOf(query) : spanOf(query, new RegExp(`\\b${word}\\b`))
}
