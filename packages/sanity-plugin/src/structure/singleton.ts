import {SETTINGS_ID} from '@stepzero/content-model'
import type {
  DocumentActionComponent,
  DocumentActionsContext,
  NewDocumentOptionsContext,
  Template,
  TemplateItem,
} from 'sanity'

/** What would make a second settings document, or leave the site without one. */
const NOT_FOR_SETTINGS: ReadonlySet<string | undefined> = new Set([
  'delete',
  'duplicate',
  'unpublish',
])

/** Leaves the settings out of everything that offers to create a document: there is one already. */
export const withoutSettingsItem = (
  items: TemplateItem[],
  _context?: NewDocumentOptionsContext,
): TemplateItem[] => items.filter(({templateId}) => templateId !== SETTINGS_ID)

/** The same for templates. */
export const withoutSettingsTemplate = (templates: Template[]): Template[] =>
  templates.filter(({schemaType}) => schemaType !== 'settings')

/** Takes away what would make a second settings document or remove the one; Publish stays Sanity's. */
export const actionsOfSettings = (
  actions: DocumentActionComponent[],
  {schemaType}: DocumentActionsContext,
): DocumentActionComponent[] =>
  schemaType === 'settings' ? actions.filter(({action}) => !NOT_FOR_SETTINGS.has(action)) : actions
