import type {ExprNode} from 'groq-js'
import {isBoost} from './is-boost.ts'
import {mapChildren} from './map-children.ts'
import type {Watch} from './watch.ts'

/**
 * The same expression, in which a watch is asked before each step that is taken once per item:
 * filters, projections, orders and scores. That makes groq-js, which evaluates in one go,
 * interruptible wherever it repeats something.
 */
export function watchedTree(node: ExprNode, watch: Watch): ExprNode {
  const watched = mapChildren(node, (child) => watchedTree(child, watch))
  if (watched.type === 'PipeFuncCall') {
    return {...watched, args: watched.args.map((arg) => askingInside(arg, watch))}
  }
  const isLoop = watched.type === 'Filter' || watched.type === 'Map' || watched.type === 'FlatMap'
  return isLoop ? {...watched, expr: asking(watched.expr, watch)} : watched
}

/** Parentheses around an expression, which ask the watch when they are opened. */
function asking(node: ExprNode, watch: Watch): ExprNode {
  return {
    type: 'Group',
    get base() {
      watch()
      return node
    },
  }
}

/** `order` and `score` look at what kind of expression they were given: what they see is kept. */
function askingInside(node: ExprNode, watch: Watch): ExprNode {
  if (node.type === 'Asc' || node.type === 'Desc') return {...node, base: asking(node.base, watch)}
  if (node.type === 'And' || node.type === 'Or') {
    return {...node, left: askingInside(node.left, watch)}
  }
  if (node.type === 'OpCall') return {...node, left: asking(node.left, watch)}
  return isBoost(node) ? node : asking(node, watch)
}
