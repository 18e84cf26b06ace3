import {parse, type AnyNode, type CallExpression, type MemberExpression, type Program} from 'acorn'
import {ancestor} from 'acorn-walk'
import type {FileFacts, Load, Note} from '../file-facts.ts'
import {constantsOf, visit, type Constants} from './constants.ts'
import {FORBIDDEN, FORBIDDEN_ELEMENTS, FORBIDDEN_GLOBALS, FORBIDDEN_MEMBERS} from './forbidden.ts'

/** What a script would do, as far as its text tells. */
export interface ScriptFacts {
  readonly notes: Note[]
  readonly loads: Load[]
  readonly storage: FileFacts['storage']
}

const STORES = new Set(['localStorage', 'sessionStorage'])
const KEYED = new Set(['getItem', 'setItem', 'removeItem'])
const ADDRESS =
  /(?:\b(?:https?|wss?|ftp):)?\/\/[a-z0-9](?:[a-z0-9-]*\.)+[a-z]{2,}[^\s"'<>\\]*|\b(?:https?|wss?):\/\/[^\s"'<>\\]+/gi
/** Names of formats, which look like addresses and are never asked. */
const NAMES = /^https?:\/\/(?:www\.w3\.org\/|schema\.org\b)/
/** Hosts that stand for none: RFC 2606 keeps them for examples, and a base to resolve against needs one. */
const EXAMPLES = /^https?:\/\/(?:[^/]*\.)?(?:example(?:\.(?:com|net|org))?|invalid|test)(?:[/:]|$)/
const PERSONAL = /^(?:email|tel|password|file)$/
const PERSONAL_HTML = /\btype\s*=\s*["']?(?:email|tel|password|file)\b/i

/**
 * Reads a script without running it: names of what it touches, and addresses that stand in it.
 *
 * What it cannot tell: an address that is put together while it runs, and a global that is reached by a
 * name that is. A policy forbids those to the browser, and a run in a browser shows them.
 */
export function inspectScript(text: string): ScriptFacts {
  let program: Program
  try {
    program = parse(text, {ecmaVersion: 'latest', sourceType: 'module', locations: true})
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const message = `The script cannot be read: ${error.message}.`
    return {notes: [{rule: 'unreadable', message, remedy: 'Mend it.'}], loads: [], storage: []}
  }
  const constants = constantsOf(program)
  const notes: Note[] = []
  const note = (node: AnyNode, {rule, message, remedy}: Omit<Note, 'line'>) =>
    notes.push({rule, line: lineOf(node), message, remedy})
  visit(program, (node) => {
    if (node.type === 'MemberExpression') {
      const name = memberName(node, constants)
      const found =
        name === undefined ? undefined : (own(FORBIDDEN, name) ?? own(FORBIDDEN_MEMBERS, name))
      if (found !== undefined) note(node, found)
    }
    if (node.type === 'Identifier' && !constants.declares(node.name)) {
      const found = own(FORBIDDEN, node.name) ?? own(FORBIDDEN_GLOBALS, node.name)
      if (found !== undefined) note(node, found)
    }
    if (node.type === 'CallExpression') noteCall(node, constants, note)
    if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression') {
      const value = constants.textOf(node.right)
      if (memberName(node.left, constants) === 'type' && PERSONAL.test(value ?? '')) {
        note(node, personal(value ?? ''))
      }
    }
  })
  return {
    notes,
    loads: addressesIn(program, constants, note),
    storage: storageOf(program, constants),
  }
}

const personal = (type: string): Omit<Note, 'line'> => ({
  rule: 'personal-field',
  message: `The script makes a field of the type "${type}".`,
  remedy: 'Take it out: what a reader came for needs none of it.',
})

type NoteAt = (node: AnyNode, note: Omit<Note, 'line'>) => void

function noteCall(call: CallExpression, constants: Constants, note: NoteAt): void {
  const name =
    call.callee.type === 'MemberExpression'
      ? memberName(call.callee, constants)
      : call.callee.type === 'Identifier'
        ? call.callee.name
        : undefined
  const [first, second] = call.arguments.map((argument) => constants.textOf(argument))
  if (name === 'createElement') {
    const found = own(FORBIDDEN_ELEMENTS, (first ?? '').toLowerCase())
    if (found !== undefined) note(call, found)
  }
  if (name === 'setAttribute' && first?.toLowerCase() === 'type' && PERSONAL.test(second ?? '')) {
    note(call, personal(second ?? ''))
  }
  if (name === 'fetch' && sendsByFetch(call.arguments[1], constants)) {
    note(call, {
      rule: 'connection',
      message: 'The script sends something by fetch().',
      remedy: 'Take it out: the site answers from files, and nothing goes back.',
    })
  }
}

/** Whether the options of a fetch send anything: a body, or a method other than a plain question. */
function sendsByFetch(options: AnyNode | undefined, constants: Constants): boolean {
  if (options?.type !== 'ObjectExpression') return false
  return options.properties.some((property) => {
    if (property.type !== 'Property') return false
    const key =
      property.key.type === 'Identifier' ? property.key.name : constants.textOf(property.key)
    if (key === 'body') return true
    return key === 'method' && !/^(?:get|head)$/i.test(constants.textOf(property.value) ?? '')
  })
}

/** Every address of another host that stands in the text of the script, also in pieces. */
function addressesIn(program: Program, constants: Constants, note: NoteAt): Load[] {
  const loads = new Map<string, Load>()
  visit(program, (node) => {
    const isText = node.type === 'Literal' || node.type === 'TemplateLiteral'
    if (!isText && node.type !== 'BinaryExpression') return
    const whole = constants.textOf(node)
    const parts =
      whole === undefined && node.type === 'TemplateLiteral'
        ? node.quasis.map(({value}) => value.cooked ?? '')
        : [whole ?? '']
    for (const part of parts) {
      for (const [address] of part.matchAll(ADDRESS)) {
        if (NAMES.test(address) || EXAMPLES.test(address)) continue
        const line = lineOf(node)
        loads.set(`${line} ${address}`, {
          what: 'something, or names a place to,',
          value: address,
          line,
        })
      }
      if (PERSONAL_HTML.test(part)) note(node, personal(PERSONAL_HTML.exec(part)?.[0] ?? ''))
    }
  })
  return [...loads.values()]
}

/** A key, or `beginning*` where only its beginning is certain. */
function keyOf(argument: AnyNode, constants: Constants): string | undefined {
  const beginning = constants.beginningOf(argument)
  return constants.textOf(argument) ?? (beginning === '' ? undefined : `${beginning}*`)
}

function storageOf(program: Program, constants: Constants): FileFacts['storage'] {
  const uses: {key?: string | undefined; line: number}[] = []
  const see = (node: AnyNode, name: string, ancestors: readonly AnyNode[]) => {
    if (!STORES.has(name)) return
    const member = ancestors.at(-2)
    const call = ancestors.at(-3)
    const isCalled =
      member?.type === 'MemberExpression' &&
      call?.type === 'CallExpression' &&
      call.callee === member
    const isKeyed = isCalled && KEYED.has(memberName(member, constants) ?? '')
    const [argument] = isKeyed ? call.arguments : []
    const key = argument === undefined ? undefined : keyOf(argument, constants)
    const isKept = name === 'localStorage' && key !== undefined
    uses.push({...(isKept ? {key} : {}), line: lineOf(node)})
  }
  ancestor(program, {
    Identifier(node, _state, ancestors) {
      if (!constants.declares(node.name)) see(node, node.name, ancestors.filter(isAny))
    },
    MemberExpression(node, _state, ancestors) {
      see(node, memberName(node, constants) ?? '', ancestors.filter(isAny))
    },
  })
  return uses
}

const isAny = (node: {readonly type: string}): node is AnyNode => node.type !== ''

function memberName(
  {property, computed}: MemberExpression,
  constants: Constants,
): string | undefined {
  if (computed)
    return property.type === 'PrivateIdentifier' ? undefined : constants.textOf(property)
  return property.type === 'Identifier' ? property.name : undefined
}

const own = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined

const lineOf = (node: AnyNode): number => node.loc?.start.line ?? 1
