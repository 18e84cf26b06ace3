import type {ExprNode, ObjectAttributeNode} from 'groq-js'
import type {Attributes} from '../perspectives/selected-documents.ts'

/**
 * The attributes of documents that the answer to a query can depend on, so that the others need not
 * be read; `all` where a document itself may be in the answer, or is looked at as a whole.
 */
export function attributesRead(tree: ExprNode): Attributes {
  const search = new Search()
  try {
    search.apart(tree, false)
    return search.names
  } catch (error) {
    if (error instanceof WholeDocument) return 'all'
    throw error
  }
}

/** A document is wanted as a whole. */
class WholeDocument extends Error {
  override name = 'WholeDocument'
}

/**
 * Follows where documents can get to. `isOfDocument` says whether `@` may be one; whether a value may
 * be a document, or a list of them, is what {@link Search.mayBeDocument} returns. What `^` means is
 * not followed: it may always be one.
 */
class Search {
  readonly names = new Set<string>()

  /** Looks at an expression whose value is used as it is: no document may be in it. */
  apart(node: ExprNode, isOfDocument: boolean): void {
    if (this.mayBeDocument(node, isOfDocument)) throw new WholeDocument()
  }

  mayBeDocument(node: ExprNode, isOfDocument: boolean): boolean {
    const here = (child: ExprNode) => this.mayBeDocument(child, isOfDocument)
    const allApart = (children: readonly ExprNode[]) => {
      for (const child of children) this.apart(child, isOfDocument)
      return false
    }
    switch (node.type) {
      case 'Everything':
      case 'Parent':
        return true
      case 'This':
        return isOfDocument
      case 'Value':
      case 'Parameter':
        return false
      case 'AccessAttribute':
        this.names.add(node.name)
        if (node.base !== undefined) here(node.base)
        return false
      case 'Deref':
        this.names.add('_ref')
        here(node.base)
        return true
      case 'Group':
      case 'ArrayCoerce':
      case 'AccessElement':
      case 'Slice':
        return here(node.base)
      case 'Filter': {
        const isDocuments = here(node.base)
        this.apart(node.expr, isDocuments)
        return isDocuments
      }
      case 'Projection':
      case 'Map':
      case 'FlatMap':
        return this.mayBeDocument(node.expr, here(node.base))
      case 'PipeFuncCall': {
        const isDocuments = here(node.base)
        for (const arg of node.args) this.apart(arg, isDocuments)
        return isDocuments
      }
      case 'Asc':
      case 'Desc':
      case 'Neg':
      case 'Not':
      case 'Pos':
        return allApart([node.base])
      case 'And':
      case 'Or':
      case 'OpCall':
        return allApart([node.left, node.right])
      case 'InRange':
        return allApart([node.base, node.left, node.right])
      case 'Array':
        return allApart(node.elements.map(({value}) => value))
      case 'Object':
        return allApart(node.attributes.flatMap(partsOf))
      case 'Select': {
        for (const {condition} of node.alternatives) this.apart(condition, isOfDocument)
        const values = node.alternatives.map(({value}) => value)
        if (node.fallback !== undefined) values.push(node.fallback)
        return values.map(here).includes(true)
      }
      case 'FuncCall':
        return this.#isOfCall(node, here, allApart)
      case 'Context':
      case 'SelectorFuncCall':
      case 'SelectorNested':
      case 'Tuple':
        throw new WholeDocument()
      default:
        return node satisfies never
    }
  }

  /** Functions read what they are given, and some of them the document that is looked at. */
  #isOfCall(
    {namespace, name, args}: Extract<ExprNode, {type: 'FuncCall'}>,
    here: (child: ExprNode) => boolean,
    allApart: (children: readonly ExprNode[]) => boolean,
  ): boolean {
    if (namespace === 'releases') return true
    if (namespace !== 'global') return allApart(args)
    if (name === 'references') throw new WholeDocument()
    // How many there are, and whether there is one, depends on no attribute.
    if (name === 'count' || name === 'defined') {
      args.forEach(here)
      return false
    }
    return name === 'coalesce' ? args.map(here).includes(true) : allApart(args)
  }
}

function partsOf(attribute: ObjectAttributeNode): ExprNode[] {
  return attribute.type === 'ObjectConditionalSplat'
    ? [attribute.condition, attribute.value]
    : [attribute.value]
}
