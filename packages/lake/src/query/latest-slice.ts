import type {ExprNode} from 'groq-js'
import type {LatestSelection} from '../perspectives/document-view.ts'
import {pinsOf} from './pins.ts'

/** A slice of types in the order of `_updatedAt`. */
export interface LatestSlice {
  readonly selection: LatestSelection
  /** The same slice, of these documents. */
  over(documents: ExprNode): ExprNode
}

/** The Studio asks for 2,001 at most; of more than this, reading the type is as quick. */
const LIMIT = 2500

/**
 * Recognizes `*[_type == "x"] | order(_updatedAt desc) [0...100]`, where the filter says nothing
 * but types: then the index knows which documents the slice can reach, and the others stay unread.
 *
 * So it does `*[_type in $types]{…, "orderings": [_updatedAt]} | order(orderings[0] desc) [0...100]`,
 * which is how the Studio asks for its lists.
 */
export function latestSlice(node: ExprNode): LatestSlice | undefined {
  if (node.type !== 'Slice') return undefined
  const order = node.base
  if (order.type !== 'PipeFuncCall' || order.name !== 'order') return undefined
  const projected = order.base.type === 'Map' ? order.base : undefined
  const filter = projected?.base ?? order.base
  if (filter.type !== 'Filter' || filter.base.type !== 'Everything') return undefined
  const types = onlyTypes(filter.expr)
  const isNewestFirst = direction(order.args, projected?.expr)
  const limit = node.right + (node.isInclusive ? 1 : 0)
  const isShort = node.left >= 0 && node.right >= 0 && limit <= LIMIT
  if (types === undefined || isNewestFirst === undefined || !isShort) return undefined
  return {
    selection: {by: 'latest', values: types, isNewestFirst, limit},
    over(documents) {
      const found = {...filter, base: documents}
      const base = projected === undefined ? found : {...projected, base: found}
      return {...node, base: {...order, base}}
    },
  }
}

/** The types of a filter that is nothing but `_type == …` and `_type in …`. */
export function onlyTypes(expression: ExprNode): readonly string[] | undefined {
  return saysTypesOnly(expression) ? pinsOf(expression).types : undefined
}

function saysTypesOnly(expression: ExprNode): boolean {
  if (expression.type === 'Group') return saysTypesOnly(expression.base)
  if (expression.type === 'And') {
    return saysTypesOnly(expression.left) && saysTypesOnly(expression.right)
  }
  return expression.type === 'OpCall' && pinsOf(expression).types !== undefined
}

/** Whether the newest come first; undefined where something else orders, or orders too. */
function direction(
  args: readonly ExprNode[],
  projection: ExprNode | undefined,
): boolean | undefined {
  const [only, ...others] = args
  if (only === undefined || others.length > 0) return undefined
  const field = only.type === 'Desc' || only.type === 'Asc' ? only.base : only
  const ordered = projection === undefined ? field : ofDocument(field, projection)
  return isUpdateTime(ordered) ? only.type === 'Desc' : undefined
}

function isUpdateTime(node: ExprNode | undefined): boolean {
  const isOwnField = node?.type === 'AccessAttribute' && node.base === undefined
  return isOwnField && node.name === '_updatedAt'
}

/** What `list[0]` of a projected document is in the document, where `"list": [_updatedAt]`. */
function ofDocument(field: ExprNode, projection: ExprNode): ExprNode | undefined {
  if (field.type !== 'AccessElement' || field.base.type !== 'AccessAttribute') return undefined
  if (projection.type !== 'Projection' || projection.base.type !== 'This') return undefined
  if (field.base.base !== undefined || projection.expr.type !== 'Object') return undefined
  const {name} = field.base
  let list: ExprNode | undefined
  for (const attribute of projection.expr.attributes) {
    // What is spread could bring another list of this name.
    if (attribute.type !== 'ObjectAttributeValue') return undefined
    if (attribute.name === name) list = attribute.value
  }
  if (list?.type !== 'Array' || list.elements.some(({isSplat}) => isSplat)) return undefined
  return list.elements[field.index]?.value
}
