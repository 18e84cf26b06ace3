import {resolveRules, type StepzeroConfig} from '@stepzero/content-model'
import {definePlugin} from 'sanity'
import {DOCUMENTS} from './document-types.ts'
import {OBJECTS} from './object-types.ts'
import {PORTABLE_TEXT} from './portable-text-types.ts'
import {withRules} from './rules/with-rules.ts'
import {
  actionsOfSettings,
  withoutSettingsItem,
  withoutSettingsTemplate,
} from './structure/singleton.ts'

/** The rules of the house: which are errors, warnings or off, and its own. */
export type StepzeroOptions = StepzeroConfig

/**
 * Adds the content types, rules and inputs to a Studio: `plugins: [stepzero()]`.
 *
 * @public
 */
export const stepzero = definePlugin<StepzeroOptions | void>((options) => {
  const {rules} = resolveRules(options ?? {})
  return {
    name: 'stepzero',
    schema: {
      types: [...DOCUMENTS.map(withRules(rules)), ...OBJECTS, ...PORTABLE_TEXT],
      templates: withoutSettingsTemplate,
    },
    document: {actions: actionsOfSettings, newDocumentOptions: withoutSettingsItem},
  }
})
