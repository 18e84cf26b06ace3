import type {ExprNode, OpCallNode} from 'groq-js'
import {childrenOf, findNode} from './children-of.ts'
import {isTextQuery} from './text-matches.ts'

/** With more wildcards in one word, one comparison alone can take longer than a query may. */
const WILDCARDS = 2

/**
 * Whether a single step of a query can take any time: groq-js makes regular expressions of patterns,
 * which backtrack and cannot be interrupted. What a pattern is made of while the query runs can have
 * any number of wildcards.
 */
export function isUnpredictable(tree: ExprNode): boolean {
  const found = findNode(
    tree,
    (node) =>
      isPatternMatch(node) && (!isConstant(node.right) || wildcardsIn(node.right) > WILDCARDS),
  )
  return found !== undefined
}

/** Whether a node is a `match` that groq-js makes regular expressions for. */
export function isPatternMatch(node: ExprNode): node is OpCallNode {
  return node.type === 'OpCall' && node.op === 'match' && !isTextQuery(node.right)
}

function isConstant(node: ExprNode): boolean {
  if (node.type === 'This' || node.type === 'Parent' || node.type === 'Everything') return false
  if (node.type === 'AccessAttribute' && node.base === undefined) return false
  return childrenOf(node).every(isConstant)
}

/** The most wildcards that words written in an expression can come to have. */
export function wildcardsIn(node: ExprNode): number {
  if (node.type === 'Value') return wildcardsOf(node.value)
  const counts = childrenOf(node).map(wildcardsIn)
  if (node.type === 'Array') return Math.max(0, ...counts)
  return counts.reduce((sum, count) => sum + count, 0)
}

function wildcardsOf(value: unknown): number {
  if (Array.isArray(value)) return Math.max(0, ...value.map(wildcardsOf))
  if (typeof value !== 'string') return 0
  return Math.max(...value.split(/\s+/).map((word) => word.split('*').length - 1))
}
