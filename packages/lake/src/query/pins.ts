import {evaluateSync} from 'groq-js'
import type {ExprNode} from 'groq-js'
import {childrenOf} from './children-of.ts'

/** A lookup by what an expression gives that reads outer scopes only. */
export interface OuterPin {
  readonly by: 'id' | 'reference'
  /**
   * `_id` equals it, or is in it; some `_ref` equals it; or it is what `references()` was given.
   * `_id` is never `null`, but a `_ref` that is not there equals `null`.
   */
  readonly how: 'idEquals' | 'idIn' | 'refEquals' | 'references'
  readonly node: ExprNode
}

/**
 * What a filter says of `_id`, `_type`, `slug.current` and references with certainty. A document
 * that breaks a pin cannot pass the filter; one that keeps it may still fail.
 */
export interface Pins {
  readonly ids?: readonly string[]
  readonly types?: readonly string[]
  readonly slugs?: readonly string[]
  /** The document refers to one of these. */
  readonly targets?: readonly string[]
  /** The document is a version of one of these: published, draft, or in a release. */
  readonly versions?: readonly string[]
  /** The document's `_id` is, or it refers to, what this expression gives. */
  readonly outer?: OuterPin
}

/** Reads the pins of a filter's expression. */
export function pinsOf(expression: ExprNode): Pins {
  if (expression.type === 'Group') return pinsOf(expression.base)
  if (expression.type === 'And') return both(pinsOf(expression.left), pinsOf(expression.right))
  if (expression.type === 'Or') return either(pinsOf(expression.left), pinsOf(expression.right))
  if (expression.type === 'FuncCall') return functionPin(expression)
  if (expression.type !== 'OpCall') return {}
  const {op, left, right} = expression
  if (op === '==') return equality(left, right) ?? equality(right, left) ?? {}
  return op === 'in' ? membership(left, right) : {}
}

/** An id finds one document, a reference several. */
const OUTER_ORDER: readonly OuterPin['by'][] = ['id', 'reference']

/** A filter passes a document only if both sides do: either side's pins hold. */
function both(left: Pins, right: Pins): Pins {
  const ids = intersection(left.ids, right.ids)
  const types = intersection(left.types, right.types)
  const [outer] = [left.outer, right.outer]
    .filter((one) => one !== undefined)
    .sort((one, two) => OUTER_ORDER.indexOf(one.by) - OUTER_ORDER.indexOf(two.by))
  const versions = intersection(left.versions, right.versions)
  const slugs = intersection(left.slugs, right.slugs)
  // A document can refer to many: each side alone is certain, and one is enough to go by.
  const targets = left.targets ?? right.targets
  return {
    ...(slugs === undefined ? {} : {slugs}),
    ...(versions === undefined ? {} : {versions}),
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

function functionPin({namespace, name, args}: Extract<ExprNode, {type: 'FuncCall'}>): Pins {
  const constants = args.map(constantOf)
  if (namespace === 'sanity' && name === 'versionOf') {
    const id = constants[0]?.value
    return typeof id === 'string' ? {versions: [id]} : {}
  }
  if (namespace !== 'global' || name !== 'references') return {}
  if (!constants.includes(undefined)) return targetsPin(constants.flatMap((one) => one?.value))
  if (!args.every(readsOuterScopesOnly)) return {}
  const [only, ...others] = args
  const elements = args.map((value) => ({type: 'ArrayElement' as const, isSplat: false, value}))
  const node: ExprNode =
    only !== undefined && others.length === 0 ? only : {type: 'Array', elements}
  return {outer: {by: 'reference', how: 'references', node}}
}

/** `references()` looks at texts only, and an empty one refers to nothing. */
function targetsPin(values: readonly unknown[]): Pins {
  return {targets: [...new Set(values.filter((value) => typeof value === 'string'))]}
}

/** The `_ref` of a field, or of the members of a list, at any depth of the document itself. */
function isOwnReference(node: ExprNode): boolean {
  if (node.type === 'Group') return isOwnReference(node.base)
  if (node.type === 'AccessAttribute') {
    return node.name === '_ref' && node.base !== undefined && isOwnPath(node.base)
  }
  const isList = node.type === 'Map' || node.type === 'FlatMap'
  return isList && isOwnPath(node.base) && isOwnReference(node.expr)
}

/** A path from the document, or from the member of a list of it, that follows no reference. */
function isOwnPath(node: ExprNode): boolean {
  if (node.type === 'This') return true
  if (node.type === 'AccessAttribute') return node.base === undefined || isOwnPath(node.base)
  if (node.type === 'Map' || node.type === 'FlatMap') {
    return isOwnPath(node.base) && isOwnPath(node.expr)
  }
  const isStep =
    node.type === 'Group' || node.type === 'ArrayCoerce' || node.type === 'AccessElement'
  return isStep && isOwnPath(node.base)
}

/** Some `_ref` of the document equals a value; `null` would also equal one that is not there. */
function referencePin(value: ExprNode): Pins {
  const constant = constantOf(value)
  if (constant !== undefined) {
    const id = constant.value
    return typeof id === 'string' && id !== '' ? targetsPin([id]) : {}
  }
  if (!readsOuterScopesOnly(value)) return {}
  return {outer: {by: 'reference', how: 'refEquals', node: value}}
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
  if (isOwnReference(field)) return referencePin(value)
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
  return name === '_id' && readsOuterScopesOnly(value)
    ? {outer: {by: 'id', how: 'idEquals', node: value}}
    : {}
}

function membership(field: ExprNode, list: ExprNode): Pins {
  if (isOwnReference(list)) return referencePin(field)
  if (isOwnReference(field)) {
    const targets = constantOf(list)?.value
    const areIds = Array.isArray(targets) && targets.every((one) => typeof one === 'string' && one)
    return areIds ? targetsPin(targets) : {}
  }
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
  return name === '_id' && readsOuterScopesOnly(list)
    ? {outer: {by: 'id', how: 'idIn', node: list}}
    : {}
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
