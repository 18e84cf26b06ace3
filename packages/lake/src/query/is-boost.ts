import type {ExprNode} from 'groq-js'

/** Whether an expression is `boost()`, which means something to `score()` only. */
export function isBoost(node: ExprNode): boolean {
  return node.type === 'FuncCall' && node.namespace === 'global' && node.name === 'boost'
}
