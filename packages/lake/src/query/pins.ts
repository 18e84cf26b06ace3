import {evaluateSync} from 'groq-js'
import type {ExprNode} from 'groq-js'
import {childrenOf} from './children-of.ts'

/**
 * What a filter says of `_id`, `_type`, `slug.current` and references with certainty. A document that breaks a pin cannot pass
 * the filter; one that keeps it may still fail.
 */
export interface Pins {
  readonly ids?: readonly string[]
  readonly types?: readonly string[]
  readonly slugs?: readonly string[]
  /** The document refers to one of these. */
  readonly targets?: readonly string[]
  /** `_id` equals, or is among, what this expression gives; it reads outer scopes only. */
  readonly outer?: {readonly kind: 'one' | 'many'; readonly node: ExprNode}
}

/** Reads the pins of a filter's expression. */
export function pinsOf(expression: ExprNode): Pins {
  if (expression.type === 'Group') return pinsOf(expression.base)
  if (expression.type === 'And') return both(pinsOf(expression.left), pinsOf(expression.right))
  if (expression.type === 'Or') return either(pinsOf(expression.left), pinsOf(expression.right))
  if (expression.type === 'FuncCall') return referencesPin(expression.name, expression.args)
  if (expression.type !== 'OpCall') return {}
  const {op, left, right} = expression
  if (op === '==') return equality(left, right) ?? equality(right, left) ?? {}
  return op === 'in' ? membership(left, right) : {}
}

/** A filter passes a document only if both sides do: either side's pins hold. */
function both(left: Pins, right: Pins): Pins {
  const ids = intersection(left.ids, right.ids)
  const types = intersection(left.types, right.types)
  const outer = left.outer ?? right.outer
  const slugs = intersection(left.slugs, right.slugs)
  // A document can refer to many: each side alone is certain, and one is enough to go by.
  const targets = left.targets ?? right.targets
  return {
    ...(slugs === undefined ? {} : {slugs}),
    ...(targets === undefined ? {} : {targets}),
    ...(ids === undefined ? {} : {ids}),
    ...(types === undefined ? {} : {types}),
    ...(outer === undefined ? {} : {outer}),
  }
}

/** One side is enough: only what both sides pin is certain. */
function either(left: Pins, right: Pins): Pins {
  return {
    ...(left.ids && right.ids ? {ids: union(left.ids, right.ids)} : {}),
    ...(left.types && right.types ? {types: union(left.types, right.types)} : {}),
    ...(left.slugs && right.slugs ? {slugs: union(left.slugs, right.slugs)} : {}),
    ...(left.targets && right.targets ? {targets: union(left.targets, right.targets)} : {}),
  }
}

/** `references()` of constants: strings, and lists of strings. */
function referencesPin(name: string, args: readonly ExprNode[]): Pins {
  const values = name === 'references' ? args.map(constantOf) : [undefined]
  if (values.includes(undefined)) return {}
  const targets = values.flatMap((constant) => constant?.value)
  return {targets: [...new Set(targets.filter((value) => typeof value === 'string'))]}
}

/** `slug.current`, of the document itself. */
function isSlugField(node: ExprNode): boolean {
  if (node.type === 'Group') return isSlugField(node.base)
  if (node.type !== 'AccessAttribute' || node.name !== 'current') return false
  const {base} = node
  if (base?.type !== 'AccessAttribute' || base.name !== 'slug') return false
  return base.base === undefined || base.base.type === 'This'
}

function slugPin(values: readonly unknown[]): Pins {
  return {slugs: [...new Set(values.filter((value) => typeof value === 'string'))]}
}

function equality(field: ExprNode, value: ExprNode): Pins | undefined {
  if (isSlugField(field)) {
    const slug = constantOf(value)
    // `null` equals a slug that is not there; only a string can be looked up.
    return typeof slug?.value === 'string' ? slugPin([slug.value]) : {}
  }
  const name = pinnedField(field)
  if (name === undefined) return undefined
  const constant = constantOf(value)
  // Ids and types are strings: nothing equals a constant of another kind.
  if (constant !== undefined) return pin(name, [constant.value])
  return name === '_id' && readsOuterScopesOnly(value) ? {outer: {kind: 'one', node: value}} : {}
}

function membership(field: ExprNode, list: ExprNode): Pins {
  if (isSlugField(field)) {
    const slugs = constantOf(list)?.value
    const areTexts = Array.isArray(slugs) && slugs.every((slug) => typeof slug === 'string')
    return areTexts ? slugPin(slugs) : {}
  }
  const name = pinnedField(field)
  if (name === undefined) return {}
  const constant = constantOf(list)
  // `in` something that is no list is never true.
  if (constant !== undefined) return pin(name, Array.isArray(constant.value) ? constant.value : [])
  return name === '_id' && readsOuterScopesOnly(list) ? {outer: {kind: 'many', node: list}} : {}
}

function pin(name: '_id' | '_type', values: readonly unknown[]): Pins {
  const strings = [...new Set(values.filter((value) => typeof value === 'string'))]
  return name === '_id' ? {ids: strings} : {types: strings}
}

/** `_id`, `_type`, `@._id`, `@._type`, with or without parentheses. */
function pinnedField(node: ExprNode): '_id' | '_type' | undefined {
  if (node.type === 'Group') return pinnedField(node.base)
  if (node.type !== 'AccessAttribute') return undefined
  if (node.base !== undefined && node.base.type !== 'This') return undefined
  return node.name === '_id' || node.name === '_type' ? node.name : undefined
}

/** The value of an expression that reads nothing at all, such as `"drafts." + "x"`. */
function constantOf(node: ExprNode): {readonly value: unknown} | undefined {
  return isConstant(node) ? {value: evaluateSync(node).data} : undefined
}

function isConstant(node: ExprNode): boolean {
  if (node.type === 'Value') return true
  const isCompound =
    node.type === 'Group' || node.type === 'Array' || (node.type === 'OpCall' && node.op === '+')
  return isCompound && childrenOf(node).every(isConstant)
}

/**
 * Whether an expression in a filter has the same value for each document that is filtered: it
 * starts at constants and at `^`, and follows attributes and references from there.
 */
function readsOuterScopesOnly(node: ExprNode): boolean {
  if (node.type === 'Value' || node.type === 'Parent') return true
  if (node.type === 'Map' || node.type === 'FlatMap') {
    return readsOuterScopesOnly(node.base) && followsItem(node.expr)
  }
  const isPath = ['AccessAttribute', 'Array', 'ArrayCoerce', 'Deref', 'Group'].includes(node.type)
  const isSum = node.type === 'OpCall' && node.op === '+'
  const isOwnField = node.type === 'AccessAttribute' && node.base === undefined
  return (isPath || isSum) && !isOwnField && childrenOf(node).every(readsOuterScopesOnly)
}

/** The part of `^.list[]._ref` after the brackets: a path that starts at the list's item. */
function followsItem(node: ExprNode): boolean {
  const isPath = ['AccessAttribute', 'ArrayCoerce', 'Deref', 'Group', 'This'].includes(node.type)
  return isPath && childrenOf(node).every(followsItem)
}

function intersection(
  left: readonly string[] | undefined,
  right: readonly string[] | undefined,
): readonly string[] | undefined {
  if (left === undefined || right === undefined) return left ?? right
  return left.filter((value) => right.includes(value))
}

function union(left: readonly string[], right: readonly string[]): readonly string[] {
  return [...new Set([...left, ...right])]
}
