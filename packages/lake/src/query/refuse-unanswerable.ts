import type {ExprNode} from 'groq-js'
import {QueryParseError} from '../errors.ts'
import {childrenOf, findNode} from './children-of.ts'
import {isBoost} from './is-boost.ts'
import {isPatternMatch, wildcardsIn} from './is-unpredictable.ts'
import {spanOf, wholeOf} from './query-span.ts'
import {isTextQuery, strayTextQuery} from './text-matches.ts'

/** Functions that GROQ has and groq-js can only parse; a namespace alone stands for all of it. */
const UNSUPPORTED = new Set([
  'text::semanticSimilarity',
  'geo::',
  'media::',
  'user::',
  'documents::',
  'delta::',
  'diff::',
  'global::anywhere',
])

/**
 * Refuses a query that groq-js would parse but answer wrongly, not at all, or never.
 *
 * @throws {@link QueryParseError} with the place in the query
 */
export function refuseUnanswerable(tree: ExprNode, query: string): void {
  refuseMissingParameter(tree, query)
  refuseUnsupported(tree, query)
  refuseStrayTextQuery(tree, query)
  refuseBrokenEscape(query)
  refuseStrayBoost(tree, query)
  refuseUnreadableObjects(tree, query)
  refuseWildPatterns(tree, query)
}

function refuseMissingParameter(tree: ExprNode, query: string): void {
  const missing = findNode(tree, (node) => node.type === 'Parameter')
  if (missing?.type !== 'Parameter') return
  const span = spanOf(query, new RegExp(`\\$${missing.name}\\b`))
  throw new QueryParseError(`param $${missing.name} referenced, but not provided`, query, span)
}

function refuseUnsupported(tree: ExprNode, query: string): void {
  const found = findNode(
    tree,
    (node) =>
      node.type === 'Tuple' ||
      (node.type === 'FuncCall' &&
        (UNSUPPORTED.has(`${node.namespace}::`) ||
          UNSUPPORTED.has(`${node.namespace}::${node.name}`))),
  )
  if (found?.type === 'Tuple') {
    throw new QueryParseError('a tuple cannot be evaluated', query, wholeOf(query))
  }
  if (found?.type !== 'FuncCall') return
  const name = found.namespace === 'global' ? found.name : `${found.namespace}::${found.name}`
  const span = spanOf(query, new RegExp(`${name.replace('::', '\\s*::\\s*')}\\s*(?=\\()`))
  throw new QueryParseError(`${name}() is not supported by the embedded lake`, query, span)
}

const TEXT_QUERY = /text\s*::\s*query/

function refuseStrayTextQuery(tree: ExprNode, query: string): void {
  if (strayTextQuery(tree) === undefined) return
  const description =
    'text::query() must have a string and stand on the right of match, in a filter or score() of documents, and search what the document itself has'
  throw new QueryParseError(description, query, spanOf(query, TEXT_QUERY))
}

/**
 * Refuses `text::query()` altogether, where a query is evaluated without the lake's documents.
 *
 * @throws {@link QueryParseError}
 */
export function refuseTextQuery(tree: ExprNode, query: string): void {
  if (findNode(tree, isTextQuery) === undefined) return
  const description = 'text::query() cannot be listened to'
  throw new QueryParseError(description, query, spanOf(query, TEXT_QUERY))
}

/** groq-js makes another character of an escape beyond the first 65,536. */
function refuseBrokenEscape(query: string): void {
  const escape = /\\u\{0*[1-9a-f][0-9a-f]{4,}\}/i
  if (!escape.test(query)) return
  const description = 'a character beyond U+FFFF must be written as itself or as two escapes'
  throw new QueryParseError(description, query, spanOf(query, escape))
}

/** groq-js scores `boost()` only below `&&` and `||`, and throws on it elsewhere, mid-evaluation. */
function refuseStrayBoost(tree: ExprNode, query: string): void {
  const scored = new Set<ExprNode>()
  const collect = (node: ExprNode): void => {
    if (node.type === 'And' || node.type === 'Or') childrenOf(node).forEach(collect)
    if (isBoost(node)) scored.add(node)
  }
  const stray = findNode(tree, (node) => {
    if (node.type === 'PipeFuncCall' && node.name === 'score') node.args.forEach(collect)
    return isBoost(node) && !scored.has(node)
  })
  if (stray !== undefined) {
    const span = spanOf(query, /\bboost\b(?=\s*\()/)
    throw new QueryParseError(
      'boost() must stand alone in score(), or below && and ||',
      query,
      span,
    )
  }
}

/** groq-js asks every object it reads for a field through its own method of this name. */
function refuseUnreadableObjects(tree: ExprNode, query: string): void {
  const name = 'hasOwnProperty'
  const found = findNode(
    tree,
    (node) =>
      (node.type === 'Object' &&
        node.attributes.some((one) => one.type === 'ObjectAttributeValue' && one.name === name)) ||
      (node.type === 'Value' && (JSON.stringify(node.value) ?? '').includes(`"${name}":`)),
  )
  if (found === undefined) return
  const description = `"${name}" cannot be the name of a field`
  throw new QueryParseError(description, query, spanOf(query, new RegExp(name)))
}

/** More wildcards in one pattern than this can take groq-js, which backtracks, for ever. */
const WILDCARDS = 6

function refuseWildPatterns(tree: ExprNode, query: string): void {
  const found = findNode(
    tree,
    (node) => isPatternMatch(node) && wildcardsIn(node.right) > WILDCARDS,
  )
  if (found === undefined) return
  const description = `a pattern for match may have at most ${WILDCARDS} wildcards`
  throw new QueryParseError(description, query, spanOf(query, /\bmatch\b/))
}
