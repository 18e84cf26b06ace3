import {LaunchIcon} from '@sanity/icons/Launch'
import type {DocumentActionComponent} from 'sanity'
import {useReadersPage} from './use-site.ts'

/** Opens the page of a document as readers have it. Says why where they have none. */
export const useOpenOnSite: DocumentActionComponent = ({id, type, published}) => {
  const page = useReadersPage({id, type, published})
  if (page === undefined) return null
  const isOpenable = 'href' in page
  return {
    label: 'Open on site',
    icon: LaunchIcon,
    disabled: !isOpenable,
    title: isOpenable ? page.href : page.reason,
    onHandle: () => {
      if (isOpenable) window.open(page.href, '_blank', 'noopener')
    },
  }
}
