import {definePlugin} from 'sanity'
import {schemaTypes} from './schema-types.ts'
import {
  actionsOfSettings,
  withoutSettingsItem,
  withoutSettingsTemplate,
} from './structure/singleton.ts'

/** Adds the content types, rules and inputs to a Studio: `plugins: [stepzero()]`. */
export const stepzero = definePlugin({
  name: 'stepzero',
  schema: {types: schemaTypes, templates: withoutSettingsTemplate},
  document: {actions: actionsOfSettings, newDocumentOptions: withoutSettingsItem},
})
