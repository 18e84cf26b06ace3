import {SETTINGS_ID} from '@stepzero/content-model'
import {createSchema, defaultTemplatesForSchema} from 'sanity'
import {describe, expect, test} from 'vitest'
import {schemaTypes} from '../schema-types.ts'
import {withoutSettingsItem, withoutSettingsTemplate} from './singleton.ts'

const templates = defaultTemplatesForSchema(createSchema({name: 'stepzero', types: schemaTypes}))

describe('the settings', () => {
  test('have no template, so that nothing can create a second one', () => {
    const kept = withoutSettingsTemplate(templates)
    expect(templates.map(({schemaType}) => schemaType)).toContain('settings')
    expect(kept.map(({schemaType}) => schemaType)).not.toContain('settings')
    expect(kept).toHaveLength(templates.length - 1)
  })

  test('stand in no menu of new documents', () => {
    const items = templates.map(({id}) => ({
      type: 'initialValueTemplateItem' as const,
      id,
      templateId: id,
    }))
    const kept = withoutSettingsItem(items)
    expect(kept.map(({templateId}) => templateId)).not.toContain(SETTINGS_ID)
    expect(kept).toHaveLength(items.length - 1)
  })
})
