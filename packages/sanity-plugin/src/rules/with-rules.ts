import type {Finding, Rule, Severity} from '@stepzero/content-model'
import type {
  CustomValidatorResult,
  DocumentDefinition,
  DocumentRule,
  ValidationContext,
} from 'sanity'
import type {DatasetSnapshot} from '../dataset/dataset-store.ts'
import {API_VERSION, storeOf} from '../dataset/store-of.ts'
import {findingsIn} from './findings-in.ts'

interface Pass {
  readonly snapshot: DatasetSnapshot
  readonly findings: readonly Finding[]
}

/** Runs all rules once over each state of a document, however many validators ask. */
const passOver = (rules: readonly Rule[]) => {
  const passes = new WeakMap<object, Pass>()
  return async (document: object, {getClient}: ValidationContext): Promise<readonly Finding[]> => {
    const snapshot = await storeOf(getClient({apiVersion: API_VERSION})).ready()
    const known = passes.get(document)
    if (known?.snapshot === snapshot) return known.findings
    const findings = findingsIn(document, rules, snapshot, new Date())
    passes.set(document, {snapshot, findings})
    return findings
  }
}

const told = ({message, remedy, path}: Finding) => ({
  message: `${message} ${remedy}`,
  path: [...path],
})

/**
 * Lets the rules speak on every document type while it is edited: errors keep it from being
 * published, warnings never do.
 */
export const withRules = (rules: readonly Rule[]) => {
  const pass = passOver(rules)
  const say =
    (severity: Severity) =>
    async (document: unknown, context: ValidationContext): Promise<CustomValidatorResult> => {
      if (typeof document !== 'object' || document === null) return true
      const findings = await pass(document, context)
      return findings.filter((finding) => finding.severity === severity).map(told)
    }
  return (type: DocumentDefinition): DocumentDefinition => ({
    ...type,
    validation: (rule: DocumentRule) => [
      ...[type.validation?.(rule) ?? []].flat(),
      rule.custom(say('error')),
      rule.custom(say('warning')).warning(),
    ],
  })
}
