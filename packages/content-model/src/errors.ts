import type {Problem} from './parse/problem.ts'
import {printPath} from './schema/field-path.ts'

/** Base of every error this package throws on purpose; catch it to tell ours from a bug. */
export class ContentModelError extends Error {
  override name = 'ContentModelError'
  /** What the reader can do about it, as a whole sentence. */
  hint = ''
}

/** Something stands where a document was expected. */
export class NotADocumentError extends ContentModelError {
  override name = 'NotADocumentError'
  constructor(found: string, options?: ErrorOptions) {
    super(`Expected a document with "_id" and "_type", found ${found}.`, options)
    this.hint = 'Hand over one document as the Content Lake stores it.'
  }
}

/** A document is of a type that this model does not know. */
export class UnknownTypeError extends ContentModelError {
  override name = 'UnknownTypeError'
  readonly type: string
  readonly id: string | undefined
  constructor(
    type: string,
    id: string | undefined,
    known: readonly string[],
    options?: ErrorOptions,
  ) {
    super(
      `Document "${id ?? 'without id'}" is of type "${type}", which is no type of this model.`,
      options,
    )
    this.type = type
    this.id = id
    this.hint = `Known types: ${known.join(', ')}.`
  }
}

/** A document breaks its schema. Carries every problem found, not only the first. */
export class DocumentRefusedError extends ContentModelError {
  override name = 'DocumentRefusedError'
  readonly type: string
  readonly id: string
  readonly problems: readonly Problem[]
  constructor(type: string, id: string, problems: readonly Problem[], options?: ErrorOptions) {
    const lines = problems.map(({path, message}) => `\n  ${printPath(path)}: ${message}`)
    super(
      `Document "${id}" of type "${type}" has ${problems.length} ${
        problems.length === 1 ? 'field' : 'fields'
      } that cannot be published:${lines.join('')}`,
      options,
    )
    this.type = type
    this.id = id
    this.problems = problems
    this.hint = 'Correct each field in the Studio and publish the document again.'
  }
}

/** A configuration sets rules that do not exist. */
export class UnknownRuleError extends ContentModelError {
  override name = 'UnknownRuleError'
  readonly rules: readonly string[]
  constructor(rules: readonly string[], known: readonly string[], options?: ErrorOptions) {
    const quoted = rules.map((id) => `"${id}"`).join(', ')
    super(`The configuration sets ${quoted}, and there is no such rule.`, options)
    this.rules = rules
    this.hint = `Known rules: ${known.toSorted().join(', ')}.`
  }
}

/** Two rules have one id. */
export class RepeatedRuleError extends ContentModelError {
  override name = 'RepeatedRuleError'
  readonly rule: string
  constructor(rule: string, options?: ErrorOptions) {
    super(`Two rules have the id "${rule}".`, options)
    this.rule = rule
    this.hint = 'Give the rule of the house another id; to change a rule, set it under "rules".'
  }
}

/** A rule is off, and nothing says why. */
export class RuleOffWithoutReasonError extends ContentModelError {
  override name = 'RuleOffWithoutReasonError'
  readonly rule: string
  constructor(rule: string, options?: ErrorOptions) {
    super(`The rule "${rule}" is off, and the configuration gives no reason.`, options)
    this.rule = rule
    this.hint = 'Say why in a sentence: it is published with the site.'
  }
}
