import {documentTypes, DOCUMENT_TYPES} from '../document-types.ts'
import {localizedText} from '../objects/localized-text.ts'
import {fieldOf, type FieldPath} from '../schema/field-path.ts'
import {shapeOf, unwrap, type Schema} from '../schema/shape.ts'
import {walkTo} from '../schema/walk.ts'
import {rule, type RuleFinding} from './rule.ts'

const walkToTexts = walkTo((schema) => {
  const shape = shapeOf(schema)
  return shape.kind === 'array' && unwrap(shape.member).schema === localizedText
})

/** A text has one wording in each language: of two, nobody could say which a reader sees. */
export const wordingStandsOnce = rule({
  id: 'wording-stands-once',
  types: DOCUMENT_TYPES,
  scope: 'document',
  severity: 'error',
  check: (document) => {
    const findings: RuleFinding[] = []
    walkToTexts(documentTypes[document._type], document, (_schema, value, trail) => {
      if (Array.isArray(value)) findings.push(...repeatedLanguages(value, trail.path()))
    })
    return findings
  },
})

/** Whether any text of a value that stands under a schema is worded twice in a language. */
export const repeatsWordingsIn = (schema: Schema, value: unknown): boolean => {
  let repeats = false
  walkToTexts(schema, value, (_schema, wordings) => {
    if (Array.isArray(wordings) && repeatedLanguages(wordings, []).length > 0) repeats = true
  })
  return repeats
}

const repeatedLanguages = (wordings: readonly unknown[], path: FieldPath): RuleFinding[] => {
  const languages = wordings.map((wording) => fieldOf(wording, 'language'))
  return languages.flatMap((language, index) =>
    languages.indexOf(language) < index
      ? {
          path: [...path, index],
          message: `This text is worded twice in the language "${String(language)}".`,
          remedy: 'Keep one wording for each language.',
        }
      : [],
  )
}
