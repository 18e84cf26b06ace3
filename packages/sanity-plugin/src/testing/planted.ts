import type {SchemaTypeDefinition} from 'sanity'
import {textOf} from '../fields/field-of.ts'
import {schemaTypes} from '../schema-types.ts'

type Change = (field: object) => object | undefined

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const changedIn = (list: unknown, name: string, change: Change): unknown[] =>
  (Array.isArray(list) ? list : []).flatMap((field) =>
    isObject(field) && textOf(field, 'name') === name ? (change(field) ?? []) : [field],
  )

/** The types of the plugin with one field of one type changed, or left out. */
export const withField = (type: string, field: string, change: Change): SchemaTypeDefinition[] =>
  schemaTypes.map((definition) =>
    definition.name === type
      ? Object.assign({}, definition, {
          fields: changedIn(Reflect.get(definition, 'fields'), field, change),
        })
      : definition,
  )

/** The types of the plugin with one more field in one type. */
export const withOneMore = (type: string, field: object): SchemaTypeDefinition[] =>
  schemaTypes.map((definition) =>
    definition.name === type
      ? Object.assign({}, definition, {
          fields: [...changedIn(Reflect.get(definition, 'fields'), '', (same) => same), field],
        })
      : definition,
  )
