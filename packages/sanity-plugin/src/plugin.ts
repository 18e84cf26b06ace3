import {resolveRules, type StepzeroConfig} from '@stepzero/content-model'
import {definePlugin} from 'sanity'
import {DOCUMENTS} from './document-types.ts'
import {OBJECTS} from './object-types.ts'
import {PORTABLE_TEXT} from './portable-text-types.ts'
import {withRules} from './rules/with-rules.ts'
import {useOpenOnSite} from './site/open-on-site.ts'
import {InputWithNotice} from './site/InputWithNotice.tsx'
import {OpenOnSiteButton} from './site/OpenOnSiteButton.tsx'
import {previewInspector} from './site/preview-inspector.ts'
import {useSiteBadge} from './site/site-badge.ts'
import type {SiteOptions} from './site/site-options.ts'
import {siteLayout} from './site/SiteLayout.tsx'
import {siteTool} from './site/SiteTool.tsx'
import {
  actionsOfSettings,
  withoutSettingsItem,
  withoutSettingsTemplate,
} from './structure/singleton.ts'

/** The rules of the house (errors, warnings or off, and its own), and where the site is. */
export type StepzeroOptions = StepzeroConfig & SiteOptions

/**
 * Adds the content types, rules and inputs to a Studio, and what it knows of the site:
 * `plugins: [stepzero()]`.
 *
 * @public
 */
export const stepzero = definePlugin<StepzeroOptions | void>((options) => {
  const {rules} = resolveRules(options ?? {})
  const types: readonly string[] = DOCUMENTS.map(({name}) => name)
  const site: SiteOptions = options ?? {}
  return {
    name: 'stepzero',
    schema: {
      types: [...DOCUMENTS.map(withRules(rules)), ...OBJECTS, ...PORTABLE_TEXT],
      templates: withoutSettingsTemplate,
    },
    document: {
      actions: (actions, context) => [
        ...actionsOfSettings(actions, context),
        ...(types.includes(context.schemaType) ? [useOpenOnSite] : []),
      ],
      badges: (badges, {schemaType}) =>
        types.includes(schemaType) ? [...badges, useSiteBadge] : badges,
      inspectors: (inspectors, {documentType}) =>
        site.status === undefined || !types.includes(documentType)
          ? inspectors
          : [previewInspector, ...inspectors],
      unstable_languageFilter: (filters, {schemaType}) =>
        types.includes(schemaType) ? [...filters, OpenOnSiteButton] : filters,
      newDocumentOptions: withoutSettingsItem,
    },
    form: {components: {input: InputWithNotice}},
    studio: {components: {layout: siteLayout(site)}},
    // Without somebody to ask there is nothing to say.
    tools: site.status === undefined ? [] : [siteTool],
  }
})
