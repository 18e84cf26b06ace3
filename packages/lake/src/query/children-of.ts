import type {ExprNode, ObjectAttributeNode} from 'groq-js'

/** The expressions directly inside an expression, in the order they are written. */
export function childrenOf(node: ExprNode): readonly ExprNode[] {
  switch (node.type) {
    case 'Everything':
    case 'This':
    case 'Value':
    case 'Parameter':
    case 'Context':
    case 'Parent':
      return []
    case 'AccessAttribute':
      return node.base === undefined ? [] : [node.base]
    case 'AccessElement':
    case 'ArrayCoerce':
    case 'Asc':
    case 'Desc':
    case 'Deref':
    case 'Group':
    case 'Neg':
    case 'Not':
    case 'Pos':
    case 'Slice':
      return [node.base]
    case 'And':
    case 'Or':
    case 'OpCall':
      return [node.left, node.right]
    case 'InRange':
      return [node.base, node.left, node.right]
    case 'Filter':
    case 'Projection':
    case 'Map':
    case 'FlatMap':
      return [node.base, node.expr]
    case 'FuncCall':
      return node.args
    case 'PipeFuncCall':
      return [node.base, ...node.args]
    case 'Array':
      return node.elements.map((element) => element.value)
    case 'Tuple':
      return node.members
    case 'Object':
      return node.attributes.flatMap(childrenOfAttribute)
    case 'Select':
      return [
        ...node.alternatives.flatMap(({condition, value}) => [condition, value]),
        ...(node.fallback === undefined ? [] : [node.fallback]),
      ]
    case 'SelectorFuncCall':
      return [node.arg]
    case 'SelectorNested':
      return [node.base, node.nested]
    default:
      return node satisfies never
  }
}

function childrenOfAttribute(attribute: ObjectAttributeNode): ExprNode[] {
  return attribute.type === 'ObjectConditionalSplat'
    ? [attribute.condition, attribute.value]
    : [attribute.value]
}

/** Whether the expression, or one at any depth inside it, answers to the predicate. */
export function findNode(
  node: ExprNode,
  predicate: (node: ExprNode) => boolean,
): ExprNode | undefined {
  if (predicate(node)) return node
  for (const child of childrenOf(node)) {
    const found = findNode(child, predicate)
    if (found !== undefined) return found
  }
  return undefined
}
