import type {ExprNode, ObjectAttributeNode} from 'groq-js'

/**
 * The same expression with each of its direct children replaced by what `change` makes of it.
 *
 * Selectors, which only the `diff` functions take, are left alone; so is what the parser made a
 * constant.
 */
export function mapChildren(node: ExprNode, change: (node: ExprNode) => ExprNode): ExprNode {
  switch (node.type) {
    case 'Everything':
    case 'This':
    case 'Value':
    case 'Parameter':
    case 'Context':
    case 'Parent':
    case 'SelectorFuncCall':
    case 'SelectorNested':
      return node
    case 'AccessAttribute':
      return node.base === undefined ? node : {...node, base: change(node.base)}
    case 'AccessElement':
      return {...node, base: change(node.base)}
    case 'ArrayCoerce':
      return {...node, base: change(node.base)}
    case 'Asc':
    case 'Desc':
    case 'Deref':
    case 'Neg':
    case 'Not':
    case 'Pos':
    case 'Slice':
      return {...node, base: change(node.base)}
    case 'Group':
      return {...node, base: change(node.base)}
    case 'And':
    case 'Or':
    case 'OpCall':
      return {...node, left: change(node.left), right: change(node.right)}
    case 'InRange':
      return {
        ...node,
        base: change(node.base),
        left: change(node.left),
        right: change(node.right),
      }
    case 'Filter':
      return {...node, base: change(node.base), expr: change(node.expr)}
    case 'Projection':
    case 'Map':
    case 'FlatMap':
      return {...node, base: change(node.base), expr: change(node.expr)}
    case 'FuncCall':
      return {...node, args: node.args.map(change)}
    case 'PipeFuncCall':
      return {...node, base: change(node.base), args: node.args.map(change)}
    case 'Array':
      return {
        ...node,
        elements: node.elements.map((element) => ({...element, value: change(element.value)})),
      }
    case 'Tuple':
      return {...node, members: node.members.map(change)}
    case 'Object':
      return {
        ...node,
        attributes: node.attributes.map((attribute) => mapAttribute(attribute, change)),
      }
    case 'Select':
      return {
        ...node,
        alternatives: node.alternatives.map((alternative) => ({
          ...alternative,
          condition: change(alternative.condition),
          value: change(alternative.value),
        })),
        ...(node.fallback === undefined ? {} : {fallback: change(node.fallback)}),
      }
    default:
      return node satisfies never
  }
}

function mapAttribute(
  attribute: ObjectAttributeNode,
  change: (node: ExprNode) => ExprNode,
): ObjectAttributeNode {
  return attribute.type === 'ObjectConditionalSplat'
    ? {...attribute, condition: change(attribute.condition), value: change(attribute.value)}
    : {...attribute, value: change(attribute.value)}
}
