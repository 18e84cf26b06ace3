import {ClipboardIcon, DocumentTextIcon, EarthGlobeIcon, LinkIcon} from '@sanity/icons'
import type {FieldGroupDefinition} from 'sanity'

/** The groups that the fields of a page stand in. */
export const PAGE_GROUPS: FieldGroupDefinition[] = [
  {name: 'content', title: 'Content', icon: DocumentTextIcon, default: true},
  {name: 'connections', title: 'Connections', icon: LinkIcon},
  {name: 'record', title: 'Review and record', icon: ClipboardIcon},
  {name: 'address', title: 'Address and language', icon: EarthGlobeIcon},
]
