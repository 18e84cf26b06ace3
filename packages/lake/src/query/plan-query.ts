import {randomUUID} from 'node:crypto'
import type {ExprNode} from 'groq-js'
import type {Selection} from '../perspectives/document-view.ts'
import {latestSlice, onlyTypes} from './latest-slice.ts'
import {mapChildren} from './map-children.ts'
import {pinsOf} from './pins.ts'
import type {OuterPin, Pins} from './pins.ts'

/**
 * A query whose every `*` reads only the documents that its filter can pass.
 *
 * The filters stay in the tree as they were: a plan decides what is looked at, never what matches.
 */
export interface QueryPlan {
  readonly tree: ExprNode
  /**
   * What a reference means where the plan made it up: a selection, to be answered by an object with
   * its `documents`. It is undefined for the reference of a document.
   */
  selectionOf(reference: string): Selection | undefined
}

/** What nodes of the plan get their values from, when and as often as they are evaluated. */
export interface PlanSource {
  read(selection: Selection): unknown
  /** How many documents of these types there are, or of all. */
  count(types?: readonly string[]): number
}

/** Separates ids in a made-up reference; no id has it. */
const SEPARATOR = '\u0000'

/** No document can hold this prefix in a reference: it is new for each process. */
const PREFIX = `${SEPARATOR}${randomUUID()}${SEPARATOR}`

/** What documents can be looked up by where only the evaluation knows by which values. */
const LOOKUPS = ['id', 'reference'] as const

const prefixOf = (by: (typeof LOOKUPS)[number]) => `${PREFIX}${by}${SEPARATOR}`

/** Plans a parsed query for evaluation by groq-js with a `dereference` hook. */
export function planQuery(tree: ExprNode, from: PlanSource): QueryPlan {
  return {
    tree: plan(tree, from),
    selectionOf(reference) {
      const by = LOOKUPS.find((kind) => reference.startsWith(prefixOf(kind)))
      if (by === undefined) return undefined
      const values = [...new Set(reference.slice(prefixOf(by).length).split(SEPARATOR))]
      // The index has no references to nothing, but documents may.
      return by === 'reference' && values.includes('') ? {by: 'everything'} : {by, values}
    },
  }
}

function plan(node: ExprNode, from: PlanSource): ExprNode {
  const slice = latestSlice(node)
  if (slice !== undefined) return plan(slice.over(source(slice.selection, from)), from)
  if (node.type === 'Everything') return source({by: 'everything'}, from)
  const counted = countedTypes(node)
  if (counted !== undefined) return valueOf(() => from.count(counted.types))
  if (node.type === 'FuncCall' && node.namespace === 'releases' && node.name === 'all') {
    return plan(allReleases, from)
  }
  if (node.type === 'Filter' && isEverything(node.base)) {
    const base = candidates(pinsOf(node.expr), from)
    return {...node, base, expr: plan(node.expr, from)}
  }
  return mapChildren(node, (child) => plan(child, from))
}

function isEverything(node: ExprNode): boolean {
  return node.type === 'Group' ? isEverything(node.base) : node.type === 'Everything'
}

/** What `releases::all()` is short for; groq-js evaluates the function over all documents. */
const allReleases: ExprNode = {
  type: 'Filter',
  base: {type: 'Everything'},
  expr: {
    type: 'OpCall',
    op: '==',
    left: {type: 'AccessAttribute', name: '_type'},
    right: {type: 'Value', value: 'system.release'},
  },
}

function candidates(pins: Pins, from: PlanSource): ExprNode {
  if (pins.ids !== undefined) return source({by: 'id', values: pins.ids}, from)
  if (pins.slugs !== undefined) return source({by: 'slug', values: pins.slugs}, from)
  if (pins.versions !== undefined) return source({by: 'version', values: pins.versions}, from)
  if (pins.targets !== undefined) return source({by: 'reference', values: pins.targets}, from)
  const fallback: Selection =
    pins.types === undefined ? {by: 'everything'} : {by: 'type', values: pins.types}
  if (pins.outer === undefined) return source(fallback, from)
  return lookup(pins.outer, source(fallback, from))
}

/** What `count(*)` and `count(*[_type == …])` count: the index knows how many there are. */
function countedTypes(node: ExprNode): {readonly types: readonly string[] | undefined} | undefined {
  if (node.type !== 'FuncCall' || node.namespace !== 'global' || node.name !== 'count') return
  const [only] = node.args
  if (only === undefined) return undefined
  if (isEverything(only)) return {types: undefined}
  if (only.type !== 'Filter' || !isEverything(only.base)) return undefined
  const types = onlyTypes(only.expr)
  return types && {types}
}

function source(selection: Selection, from: PlanSource): ExprNode {
  return valueOf(() => from.read(selection))
}

/** A constant whose value is asked for only when the evaluation comes to it. */
function valueOf(get: () => unknown): ExprNode {
  return {
    type: 'Value',
    get value() {
      return get()
    },
  }
}

/**
 * Documents by values that only the evaluation knows, as in `*[_id == ^.author._ref]`.
 *
 * The values are joined into one made-up reference, which the `dereference` hook answers with a
 * list. The expression is evaluated inside a projection of an empty object: its scope is nested
 * exactly as that of the filter it was taken from, so that `^` means the same. Where the values are
 * none that can be looked up, nothing matches if that is certain; else the fallback is read.
 */
function lookup({by, how, node}: OuterPin, fallback: ExprNode): ExprNode {
  const one = documentsBy(by, node)
  const many = documentsBy(by, call('join', [call('compact', [node]), separator]))
  const args = {
    idEquals: [one, nothing],
    idIn: [many, fallback],
    refEquals: [one, fallback],
    references: [one, many, unlessNull(node, fallback)],
  }[how]
  return {
    type: 'Projection',
    base: {type: 'Object', attributes: []},
    expr: {type: 'FuncCall', namespace: 'global', name: 'coalesce', args},
  }
}

const nothing: ExprNode = {type: 'Value', value: []}

function unlessNull(node: ExprNode, value: ExprNode): ExprNode {
  const condition: ExprNode = {type: 'FuncCall', namespace: 'global', name: 'defined', args: [node]}
  const alternatives = [{type: 'SelectAlternative' as const, condition, value}]
  return {type: 'Select', alternatives, fallback: nothing}
}

/** What the hook gives for a made-up reference; nothing where the values are no text. */
function documentsBy(by: OuterPin['by'], values: ExprNode): ExprNode {
  const reference: ExprNode = {
    type: 'OpCall',
    op: '+',
    left: {type: 'Value', value: prefixOf(by)},
    right: values,
  }
  return {
    type: 'AccessAttribute',
    name: 'documents',
    base: {
      type: 'Deref',
      base: {
        type: 'Object',
        attributes: [{type: 'ObjectAttributeValue', name: '_ref', value: reference}],
      },
    },
  }
}

const separator: ExprNode = {type: 'Value', value: SEPARATOR}

function call(name: string, args: ExprNode[]): ExprNode {
  return {type: 'FuncCall', namespace: 'array', name, args}
}
