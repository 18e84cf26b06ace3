import {DOCUMENT_TYPES, SETTINGS_ID} from '@stepzero/content-model'
import {ClockIcon} from '@sanity/icons/Clock'
import {CogIcon} from '@sanity/icons/Cog'
import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {DocumentsIcon} from '@sanity/icons/Documents'
import {EditIcon} from '@sanity/icons/Edit'
import {MarkerIcon} from '@sanity/icons/Marker'
import {UsersIcon} from '@sanity/icons/Users'
import type {SortOrderingItem} from 'sanity'
import type {ListItemBuilder, StructureBuilder, StructureResolver} from 'sanity/structure'
import {formAndPreview} from '../site/preview-view.ts'
import {stepsByJourney} from './steps-by-journey.ts'

const CONTENT = DOCUMENT_TYPES.filter((type) => !type.startsWith('sanity.'))

/** True of a draft, in a list over drafts and in one over everything that is stored. */
const IS_DRAFT = '(_id in path("drafts.**") || _originalId in path("drafts.**"))'

const BY_TITLE: SortOrderingItem[] = [{field: 'title', direction: 'asc'}]

/** All documents of a type; in the order of their last change unless another one is given. */
const ofType = (
  S: StructureBuilder,
  type: string,
  title: string,
  order: SortOrderingItem[] = [{field: '_updatedAt', direction: 'desc'}],
): ListItemBuilder =>
  S.documentTypeListItem(type)
    .title(title)
    .child(S.documentTypeList(type).title(title).defaultOrdering(order))

const group = (S: StructureBuilder, title: string, items: ListItemBuilder[]): ListItemBuilder =>
  S.listItem().title(title).child(S.list().title(title).items(items))

const acrossTypes = (
  S: StructureBuilder,
  id: string,
  title: string,
  filter: string,
): ListItemBuilder =>
  S.listItem()
    .id(id)
    .title(title)
    .child(
      S.documentList()
        .id(id)
        .title(title)
        .apiVersion('v2025-02-19')
        .filter(filter)
        .params({types: CONTENT})
        .defaultOrdering([{field: '_updatedAt', direction: 'desc'}])
        .canHandleIntent(() => false),
    )

const settings = (S: StructureBuilder): ListItemBuilder =>
  S.listItem()
    .id(SETTINGS_ID)
    .title('Settings')
    .icon(CogIcon)
    .child(
      S.document()
        .id(SETTINGS_ID)
        .schemaType('settings')
        .documentId(SETTINGS_ID)
        .views(formAndPreview(S)),
    )

/** Where editors find things: a group per kind, what is unpublished, what was edited last. */
export const structure: StructureResolver = (S, context) =>
  S.list()
    .id('content')
    .title('Content')
    .items([
      ofType(S, 'glossaryEntry', 'Glossary', BY_TITLE),
      group(S, 'Insights', [
        ofType(S, 'insight', 'Insights', [{field: 'publishedAt', direction: 'desc'}]),
        ofType(S, 'topic', 'Topics', BY_TITLE),
      ]).icon(DocumentTextIcon),
      ofType(S, 'newsletterIssue', 'Newsletter', [{field: 'number', direction: 'desc'}]),
      ofType(S, 'selfCheck', 'Self-checks', BY_TITLE),
      group(S, 'Journeys', [
        ofType(S, 'journey', 'Journeys', BY_TITLE),
        stepsByJourney(S, context),
        ofType(S, 'journeyStep', 'All steps', [{field: 'number', direction: 'asc'}]),
        ofType(S, 'solution', 'Solutions', BY_TITLE),
        ofType(S, 'stageModel', 'Stage models'),
        ofType(S, 'stageMapping', 'Stage mappings'),
      ]).icon(MarkerIcon),
      group(S, 'Sources and claims', [
        ofType(S, 'source', 'Sources', BY_TITLE),
        ofType(S, 'claim', 'Claims'),
        ofType(S, 'evidence', 'Evidence'),
      ]).icon(DocumentsIcon),
      group(S, 'People', [
        ofType(S, 'person', 'People and desks', BY_TITLE),
        ofType(S, 'department', 'Departments'),
      ]).icon(UsersIcon),
      S.divider(),
      acrossTypes(S, 'drafts', 'Drafts', `_type in $types && ${IS_DRAFT}`).icon(EditIcon),
      acrossTypes(S, 'recently-edited', 'Recently edited', '_type in $types').icon(ClockIcon),
      S.divider(),
      ofType(S, 'redirect', 'Redirects', [{field: 'from', direction: 'asc'}]),
      settings(S),
    ])
