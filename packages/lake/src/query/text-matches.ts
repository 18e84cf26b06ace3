import {Path} from 'groq-js'
import type {ExprNode, OpCallNode} from 'groq-js'
import type {StoredDocument} from '../document.ts'
import {findNode} from './children-of.ts'
import {mapChildren} from './map-children.ts'
import {TextQuery} from './text-query.ts'

/** `… match text::query("…")`, taken apart. */
interface TextMatch {
  /** What is searched, as seen from the document. */
  readonly searched: ExprNode
  readonly query: TextQuery
}

/** Finds the document that is being looked at, and what an expression gives for it. */
export interface DocumentsAtHand {
  evaluate(expression: ExprNode, document: StoredDocument): unknown
  byId(id: string): StoredDocument | undefined
}

/**
 * The same query with each `… match text::query("…")` replaced by what groq-js can evaluate: it has
 * no such function, but asks whether an id is in a path, and this path looks at the id's document.
 *
 * That is possible where a document itself is looked at, in a filter or in `score()`; see
 * {@link strayTextQuery}.
 */
export function withTextMatches(tree: ExprNode, documents: DocumentsAtHand): ExprNode {
  return mapTextMatches(tree, false, (match) => ({
    type: 'OpCall',
    op: 'in',
    // As a function's value it is no pin: the planner would take the path for a list of ids.
    left: {
      type: 'FuncCall',
      namespace: 'global',
      name: 'string',
      args: [{type: 'AccessAttribute', name: '_id'}],
    },
    right: {type: 'Value', value: new TextMatchPath(match, documents)},
  }))
}

/** A `text::query()` that stands where it cannot be answered, or undefined. */
export function strayTextQuery(tree: ExprNode): ExprNode | undefined {
  const rest = mapTextMatches(tree, false, () => ({type: 'Value', value: null}))
  return findNode(rest, isTextQuery)
}

/** Whether a node is a call of `text::query()`. */
export function isTextQuery(node: ExprNode): boolean {
  return node.type === 'FuncCall' && node.namespace === 'text' && node.name === 'query'
}

class TextMatchPath extends Path {
  readonly #match: TextMatch
  readonly #documents: DocumentsAtHand

  constructor(match: TextMatch, documents: DocumentsAtHand) {
    super('**')
    this.#match = match
    this.#documents = documents
  }

  override matches(id: string): boolean {
    const document = this.#documents.byId(id)
    if (document === undefined) return false
    const {searched, query} = this.#match
    return query.matches(this.#documents.evaluate(searched, document))
  }
}

/** `isDocument` says whether the expression is evaluated with a document as `@`. */
function mapTextMatches(
  node: ExprNode,
  isDocument: boolean,
  change: (match: TextMatch) => ExprNode,
): ExprNode {
  const match = isDocument ? textMatchOf(node) : undefined
  if (match !== undefined) return change(match)
  const inside = (child: ExprNode, isOfDocument: boolean) =>
    mapTextMatches(child, isOfDocument, change)
  if (node.type === 'Filter') {
    const expr = inside(node.expr, isDocuments(node.base))
    return {...node, base: inside(node.base, isDocument), expr}
  }
  if (node.type === 'PipeFuncCall') {
    const ofDocuments = isDocuments(node.base)
    const args = node.args.map((arg) => inside(arg, ofDocuments))
    return {...node, base: inside(node.base, isDocument), args}
  }
  if (node.type === 'Projection' || node.type === 'Map' || node.type === 'FlatMap') {
    return {...node, base: inside(node.base, isDocument), expr: inside(node.expr, false)}
  }
  // All others keep their `@`.
  return mapChildren(node, (child) => inside(child, isDocument))
}

/** All documents, or some of them in some order, as they are. */
function isDocuments(node: ExprNode): boolean {
  if (node.type === 'Everything') return true
  const isChosen =
    node.type === 'Group' ||
    node.type === 'Filter' ||
    node.type === 'Slice' ||
    node.type === 'PipeFuncCall'
  return isChosen && isDocuments(node.base)
}

function textMatchOf(node: ExprNode): TextMatch | undefined {
  if (node.type !== 'OpCall' || node.op !== 'match') return undefined
  const text = constantText(node)
  // What is searched is evaluated apart from the query: it can see its document, and nothing else.
  const foreign = findNode(
    node.left,
    ({type}) => type === 'Parent' || type === 'Everything' || type === 'Context',
  )
  if (text === undefined || foreign !== undefined) return undefined
  return {searched: node.left, query: new TextQuery(text)}
}

function constantText({right}: OpCallNode): string | undefined {
  if (right.type !== 'FuncCall' || !isTextQuery(right)) return undefined
  const [argument] = right.args
  const value: unknown = argument?.type === 'Value' ? argument.value : undefined
  return typeof value === 'string' ? value : undefined
}
