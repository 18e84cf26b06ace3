import {ClipboardIcon} from '@sanity/icons/Clipboard'
import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {EarthGlobeIcon} from '@sanity/icons/EarthGlobe'
import {LinkIcon} from '@sanity/icons/Link'
import type {FieldGroupDefinition} from 'sanity'

/** The groups that the fields of a page stand in. */
export const PAGE_GROUPS: FieldGroupDefinition[] = [
  {name: 'content', title: 'Content', icon: DocumentTextIcon, default: true},
  {name: 'connections', title: 'Connections', icon: LinkIcon},
  {name: 'record', title: 'Review and record', icon: ClipboardIcon},
  {name: 'address', title: 'Address and language', icon: EarthGlobeIcon},
]
