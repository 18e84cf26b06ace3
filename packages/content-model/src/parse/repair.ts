import {z} from 'zod'
import {leafKinds} from '../fields/leaf-kind.ts'
import {fieldOf, isRecord, memberElements, type FieldPath} from '../schema/field-path.ts'
import {chosenOption, shapeOf, unwrap, type Schema, type Shape} from '../schema/shape.ts'
import {expected} from './expected.ts'
import {problem, type Problem} from './problem.ts'
import {standIn} from './stand-in.ts'

/** Collects what a repair replaced. */
export interface Repair {
  readonly documentId: string
  readonly gaps: Problem[]
}

/**
 * Replaces whatever does not fit a schema by something that does, and notes each replacement.
 *
 * Takes and gives the raw form of a value. Keeps a text that is only too long and a list that is
 * only too long, and whatever only a refinement refuses: their types are right, so a page can show
 * them.
 */
export const repair = (wrapped: Schema, value: unknown, path: FieldPath, to: Repair): unknown => {
  const {schema, optional, fallback} = unwrap(wrapped)
  if (value === undefined && (optional || fallback)) return undefined
  const shape = shapeOf(schema)
  if (shape.kind === 'converted') return repair(shape.from, value, path, to)
  if (shape.kind === 'leaf') return fits(schema, value) ? value : replaced(schema, value, path, to)
  if (shape.kind === 'array') {
    return Array.isArray(value)
      ? repairMembers(shape, value, path, to)
      : replaced(schema, value, path, to)
  }
  if (!isRecord(value)) return replaced(schema, value, path, to)
  return shape.kind === 'object'
    ? repairFields(shape.fields, value, path, to)
    : repairChoice(schema, shape, value, path, to)
}

const fits = (schema: Schema, value: unknown): boolean => {
  const {success, error} = z.safeParse(schema, value)
  if (success) return true
  const onlyTooLong = error.issues.every(({code}) => code === 'too_big')
  return leafKinds.get(schema)?.kind === 'text' && onlyTooLong
}

const replaced = (schema: Schema, value: unknown, path: FieldPath, to: Repair): unknown => {
  const issue = z.safeParse(schema, value, {error: expected, reportInput: true}).error?.issues[0]
  to.gaps.push(problem(path, value, issue?.message ?? 'Expected something else.', issue))
  const notice = noticeOf(path, value === undefined ? 'is missing' : 'is not usable')
  return standIn(schema, {path, notice, documentId: to.documentId})
}

const noticeOf = (path: FieldPath, what: string): string => {
  const name = path.findLast((element) => typeof element === 'string') ?? 'document'
  const words = name.replaceAll(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`)
  return `[${words} ${what}]`
}

const repairFields = (
  fields: ReadonlyMap<string, Schema>,
  value: Readonly<Record<string, unknown>>,
  path: FieldPath,
  to: Repair,
): unknown => {
  const repaired = [...fields].map(([name, field]): [string, unknown] => [
    name,
    repair(field, fieldOf(value, name), [...path, name], to),
  ])
  const present = repaired.filter(([, field]) => field !== undefined)
  return {...value, ...Object.fromEntries(present)}
}

const repairMembers = (
  {member, least}: Extract<Shape, {kind: 'array'}>,
  value: readonly unknown[],
  path: FieldPath,
  to: Repair,
): unknown => {
  const elements = memberElements(value)
  const members = value.map((each, index) =>
    repair(member, each, [...path, elements[index] ?? index], to),
  )
  if (members.length >= least) return members
  const entries = least === 1 ? 'entry' : 'entries'
  to.gaps.push(problem(path, value, `Expected at least ${least} ${entries}.`))
  const gap = {notice: noticeOf(path, 'is missing'), documentId: to.documentId}
  for (let index = members.length; index < least; index += 1) {
    members.push(standIn(member, {...gap, path: [...path, index]}))
  }
  return members
}

const repairChoice = (
  schema: Schema,
  shape: Extract<Shape, {kind: 'union'}>,
  value: Readonly<Record<string, unknown>>,
  path: FieldPath,
  to: Repair,
): unknown => {
  const {discriminator, options} = shape
  const kind = fieldOf(value, discriminator)
  const chosen = chosenOption(shape, kind)
  if (chosen) return repair(chosen.schema, value, path, to)
  const [issue] =
    z.safeParse(schema, {...value, [discriminator]: kind}, {error: expected}).error?.issues ?? []
  to.gaps.push(problem([...path, discriminator], kind, issue?.message ?? 'Expected a kind.', issue))
  const [first] = options
  if (!first) return value
  // One gap says it all: what the first option lacks is filled without a word.
  const notice = noticeOf(path, 'is of an unknown kind')
  const filled = standIn(first.schema, {path, notice, documentId: to.documentId})
  const kept = {...value, [discriminator]: fieldOf(filled, discriminator)}
  const silent = {documentId: to.documentId, gaps: []}
  const complete = {...(isRecord(filled) ? filled : {}), ...kept}
  return repair(first.schema, complete, path, silent)
}
