import type {ExprNode} from 'groq-js'
import type {LatestSelection} from '../perspectives/document-view.ts'
import {pinsOf} from './pins.ts'

type Node<Type extends ExprNode['type']> = Extract<ExprNode, {type: Type}>

/** A slice of types in the order of `_updatedAt`, taken apart. */
export interface LatestSlice {
  readonly node: Node<'Slice'>
  readonly order: Node<'PipeFuncCall'>
  readonly filter: Node<'Filter'>
  readonly selection: LatestSelection
}

/** More than this is no list that somebody looks at, and reading the type is as quick. */
const LIMIT = 1000

/**
 * Recognizes `*[_type == "x"] | order(_updatedAt desc) [0...100]`, where the filter says nothing
 * but types: then the index knows which documents the slice can reach, and the others stay unread.
 */
export function latestSlice(node: ExprNode): LatestSlice | undefined {
  if (node.type !== 'Slice') return undefined
  const order = node.base
  if (order.type !== 'PipeFuncCall' || order.name !== 'order') return undefined
  const filter = order.base
  if (filter.type !== 'Filter' || filter.base.type !== 'Everything') return undefined
  const types = onlyTypes(filter.expr)
  const isNewestFirst = direction(order.args)
  const limit = node.right + (node.isInclusive ? 1 : 0)
  const isShort = node.left >= 0 && node.right >= 0 && limit <= LIMIT
  if (types === undefined || isNewestFirst === undefined || !isShort) return undefined
  return {node, order, filter, selection: {by: 'latest', values: types, isNewestFirst, limit}}
}

/** The types of a filter that is nothing but `_type == …` or `_type in …`. */
function onlyTypes(expression: ExprNode): readonly string[] | undefined {
  if (expression.type === 'Group') return onlyTypes(expression.base)
  return expression.type === 'OpCall' ? pinsOf(expression).types : undefined
}

/** Whether the newest come first; undefined where something else orders, or orders too. */
function direction(args: readonly ExprNode[]): boolean | undefined {
  const [only, ...others] = args
  if (only === undefined || others.length > 0) return undefined
  const field = only.type === 'Desc' || only.type === 'Asc' ? only.base : only
  const isTime =
    field.type === 'AccessAttribute' && field.base === undefined && field.name === '_updatedAt'
  return isTime ? only.type === 'Desc' : undefined
}
