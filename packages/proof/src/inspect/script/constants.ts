import type {AnyNode, Program} from 'acorn'
import {full} from 'acorn-walk'

/** What can be told of the values in a script without running it. */
export interface Constants {
  /** The text an expression comes to, if it is certain. */
  textOf(node: AnyNode): string | undefined
  /** What the text of an expression certainly begins with; empty where nothing is certain. */
  beginningOf(node: AnyNode): string
  /** Whether the script itself declares a name somewhere, so that it may mean no global. */
  declares(name: string): boolean
}

/** Reads every declaration of a script. A name that is declared twice is nothing certain. */
export function constantsOf(program: Program): Constants {
  const values = new Map<string, AnyNode | undefined>()
  const declare = (name: string, value: AnyNode | undefined) =>
    values.set(name, values.has(name) ? undefined : value)
  visit(program, (node) => {
    if (node.type === 'VariableDeclaration') {
      for (const {id, init} of node.declarations) {
        const isFixed = node.kind === 'const' && id.type === 'Identifier'
        for (const name of namesIn(id)) declare(name, isFixed ? (init ?? undefined) : undefined)
      }
    }
    if (
      node.type === 'FunctionDeclaration' ||
      node.type === 'FunctionExpression' ||
      node.type === 'ArrowFunctionExpression'
    ) {
      if (node.type !== 'ArrowFunctionExpression' && node.id) declare(node.id.name, undefined)
      for (const name of node.params.flatMap(namesIn)) declare(name, undefined)
    }
    if (node.type === 'ClassDeclaration' && node.id) declare(node.id.name, undefined)
    if (node.type === 'ImportDeclaration') {
      for (const {local} of node.specifiers) declare(local.name, undefined)
    }
    if (node.type === 'CatchClause' && node.param) {
      for (const name of namesIn(node.param)) declare(name, undefined)
    }
  })
  const textOf = (node: AnyNode, depth = 0): string | undefined => {
    if (depth > 20) return undefined
    if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined
    if (node.type === 'TemplateLiteral') {
      const inner = node.expressions.map((one) => textOf(one, depth + 1))
      return node.quasis
        .map(({value}, at) => {
          const after = at < inner.length ? inner[at] : ''
          return after === undefined ? undefined : `${value.cooked ?? ''}${after}`
        })
        .reduce((sum, one) => (sum === undefined || one === undefined ? undefined : sum + one), '')
    }
    if (node.type === 'BinaryExpression' && node.operator === '+') {
      const left = textOf(node.left, depth + 1)
      const right = textOf(node.right, depth + 1)
      return left === undefined || right === undefined ? undefined : left + right
    }
    if (node.type === 'Identifier') {
      const value = values.get(node.name)
      return value === undefined ? undefined : textOf(value, depth + 1)
    }
    return undefined
  }
  const beginningOf = (node: AnyNode): string => {
    const whole = textOf(node)
    if (whole !== undefined) return whole
    if (node.type === 'TemplateLiteral') return node.quasis[0]?.value.cooked ?? ''
    return node.type === 'BinaryExpression' && node.operator === '+' ? beginningOf(node.left) : ''
  }
  return {textOf: (node) => textOf(node), beginningOf, declares: (name) => values.has(name)}
}

/** Calls for every node of a script, in no particular order. */
export function visit(program: Program, see: (node: AnyNode) => void): void {
  full(program, (node) => {
    if (isAny(node)) see(node)
  })
}

/** Every node that acorn makes is one of those it names. */
const isAny = (node: {readonly type: string}): node is AnyNode => node.type !== ''

function namesIn(pattern: AnyNode | null): string[] {
  if (pattern === null) return []
  if (pattern.type === 'Identifier') return [pattern.name]
  if (pattern.type === 'ArrayPattern') return pattern.elements.flatMap(namesIn)
  if (pattern.type === 'AssignmentPattern') return namesIn(pattern.left)
  if (pattern.type === 'RestElement') return namesIn(pattern.argument)
  if (pattern.type !== 'ObjectPattern') return []
  return pattern.properties.flatMap((one) =>
    namesIn(one.type === 'RestElement' ? one.argument : one.value),
  )
}
