import {definePlugin} from 'sanity'
import {schemaTypes} from './schema-types.ts'

/** Adds the content types, rules and tools to a Studio: `plugins: [stepzero()]`. */
export const stepzero = definePlugin({
  name: 'stepzero',
  schema: {types: schemaTypes},
})
